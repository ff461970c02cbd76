#include "files/system/open_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fujiplan {

static FileFacts facts_in(const struct stat& about) {
  return {.is_regular = S_ISREG(about.st_mode),
          .changed = {about.st_ctim.tv_sec, about.st_ctim.tv_nsec},
          .written = {about.st_mtim.tv_sec, about.st_mtim.tv_nsec},
          .number = about.st_ino,
          .owner = about.st_uid,
          .group = about.st_gid,
          .size = static_cast<std::uint64_t>(about.st_size)};
}

std::optional<FileFacts> facts_of(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return std::nullopt;
  return facts_in(about);
}

struct OpenFolder::Open {
  int number;
};

OpenFolder::OpenFolder(const std::string& path)
    : open_(new Open{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)}) {}

OpenFolder::~OpenFolder() {
  if (open_->number >= 0) ::close(open_->number);
}

std::optional<FileFacts> OpenFolder::facts_of(const char* path_below) const {
  struct stat about {};
  bool found =
      open_->number >= 0 && ::fstatat(open_->number, path_below, &about, AT_SYMLINK_NOFOLLOW) == 0;
  if (!found) return std::nullopt;
  return facts_in(about);
}

}  // namespace fujiplan
