#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>

#include "base/atomic_write.h"
#include "base/file_system.h"
#include "base/system_error.h"

namespace fujiplan {

static FileKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::Regular;
  if (S_ISDIR(mode)) return FileKind::Folder;
  return FileKind::Other;
}

FileKind RealFileSystem::kind(const std::string& path) const {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0) return kind_of_mode(about.st_mode);
  return ::lstat(path.c_str(), &about) == 0 ? FileKind::Other : FileKind::None;
}

ReadResult RealFileSystem::read(const std::string& path, std::size_t limit) const {
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return {"", describe_system_error(errno)};
  ReadResult result;
  char buffer[16384];
  do {  // reads once even for no bytes: a folder must answer that it is none
    ssize_t got = ::read(file, buffer, std::min(sizeof buffer, limit - result.bytes.size()));
    if (got == 0) break;
    if (got < 0) {
      if (errno == EINTR) continue;
      result = {"", describe_system_error(errno)};
      break;
    }
    result.bytes.append(buffer, static_cast<std::size_t>(got));
  } while (result.bytes.size() < limit);
  ::close(file);
  return result;
}

static FileKind kind_of_entry(const std::string& folder, const dirent& entry,
                              const RealFileSystem& files) {
  if (entry.d_type == DT_REG) return FileKind::Regular;
  if (entry.d_type == DT_DIR) return FileKind::Folder;
  if (entry.d_type == DT_LNK || entry.d_type == DT_UNKNOWN) {
    return files.kind(folder + "/" + entry.d_name);
  }
  return FileKind::Other;
}

std::vector<FolderEntry> RealFileSystem::list(const std::string& folder) const {
  std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), &::closedir);
  if (!stream) throw cannot_read_folder(folder, errno);
  std::vector<FolderEntry> entries;
  while (const dirent* entry = ::readdir(stream.get())) {
    std::string name = entry->d_name;
    if (name != "." && name != "..")
      entries.push_back({name, kind_of_entry(folder, *entry, *this)});
  }
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

void RealFileSystem::make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw cannot_write(folder, error.value());
}

void RealFileSystem::write(const std::string& path, std::string_view bytes) {
  write_atomically(path, bytes);
}

}  // namespace fujiplan
