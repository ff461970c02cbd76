#include "files/system/scratch_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "base/formatted.h"
#include "files/system/system_error.h"

namespace fujiplan {

struct ScratchFile::Open {
  std::string name, path;  // no name: the path is that of the open file
  int file = -1;
};

// As libxlsxwriter chooses the place of its own.
static std::string folder_for_temporary_files() {
  const char* chosen = std::getenv("TMPDIR");
  return chosen != nullptr && *chosen != '\0' ? chosen : P_tmpdir;
}

ScratchFile::ScratchFile() : open_(std::make_unique<Open>()) {
  auto& [name, path, file] = *open_;
  const std::string folder = folder_for_temporary_files();
  name = path = folder + "/fujiplan-XXXXXX";
  file = mkstemp(name.data());
  if (file < 0) throw cannot_write(folder, errno);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  path = formatted("/proc/self/fd/{}", file);
  bool needs_name = access(path.c_str(), R_OK | W_OK) != 0;
  if (needs_name || unlink(name.c_str()) != 0) {
    path = name;
  } else {
    name.clear();
  }
}

ScratchFile::~ScratchFile() {
  auto& [name, path, file] = *open_;
  close(file);
  if (!name.empty()) unlink(name.c_str());
}

const std::string& ScratchFile::path() const {
  return open_->path;
}

std::string ScratchFile::bytes() const {
  const auto& [name, path, file] = *open_;
  struct stat status {};
  if (fstat(file, &status) != 0) throw cannot_read(path, describe_system_error(errno));
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    ssize_t count = pread(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw cannot_read(path, describe_system_error(count < 0 ? errno : EIO));
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace fujiplan
