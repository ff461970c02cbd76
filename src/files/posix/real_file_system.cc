#include "files/real_file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <thread>

#include "base/put_in_order.h"
#include "files/system/system_error.h"
#include "files/temporary_files.h"

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

bool RealFileSystem::is_link(const std::string& path) const {
  struct stat about {};
  return ::lstat(path.c_str(), &about) == 0 && S_ISLNK(about.st_mode);
}

std::string RealFileSystem::real_path(const std::string& path) const {
  std::error_code error;
  std::string real = std::filesystem::weakly_canonical(path, error).string();
  if (error || !real.starts_with('/')) real = std::filesystem::absolute(path, error).string();
  if (real.size() > 1 && real.ends_with('/')) real.pop_back();
  return real;
}

std::optional<FileIdentity> RealFileSystem::identity(const std::string& path) const {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return std::nullopt;
  return FileIdentity{about.st_dev, about.st_ino, about.st_nlink};
}

// Returns 0 or an errno. A pipe would seem to be empty, and a device may never end.
static int go_to(int file, std::size_t offset, struct stat& about) {
  if (::fstat(file, &about) != 0) return errno;
  if (S_ISDIR(about.st_mode)) return EISDIR;
  if (!S_ISREG(about.st_mode)) return ENXIO;
  bool there = offset == 0 || ::lseek(file, static_cast<off_t>(offset), SEEK_SET) >= 0;
  return there ? 0 : errno;
}

ReadResult RealFileSystem::read_from(const std::string& path, std::size_t offset,
                                     std::size_t limit) const {
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return {"", describe_system_error(errno)};
  struct stat about {};
  ReadResult result;
  if (int error = go_to(file, offset, about); error != 0) {
    result.error = describe_system_error(error);
    limit = 0;
  }
  // Saves a call per file. Those of /proc say that they are empty.
  auto size = static_cast<std::size_t>(about.st_size);
  if (size > 0) limit = std::min(limit, size - std::min(size, offset));
  char buffer[16384];
  while (result.bytes.size() < limit) {
    ssize_t got = ::read(file, buffer, std::min(sizeof buffer, limit - result.bytes.size()));
    if (got == 0) break;
    if (got < 0) {
      if (errno == EINTR) continue;
      result = {"", describe_system_error(errno)};
      break;
    }
    result.bytes.append(buffer, static_cast<std::size_t>(got));
  }
  ::close(file);
  return result;
}

// Does the link lead to the folder that it is in, or to one above?
static bool leads_up(const std::string& folder, const std::string& path) {
  std::error_code error;
  auto here = std::filesystem::canonical(folder, error);
  auto target = std::filesystem::canonical(path, error);
  return !error && std::ranges::mismatch(target, here).in1 == target.end();
}

static FolderEntry entry_of(const std::string& folder, const dirent& entry,
                            const RealFileSystem& files) {
  std::string name = entry.d_name;
  if (entry.d_type == DT_REG) return {std::move(name), FileKind::Regular};
  if (entry.d_type == DT_DIR) return {std::move(name), FileKind::Folder};
  if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) {
    return {std::move(name), FileKind::Other};
  }
  std::string path = folder + "/" + name;
  bool is_link = entry.d_type == DT_LNK || files.is_link(path);
  FileKind kind = files.kind(path);
  if (is_link && kind == FileKind::Folder && leads_up(folder, path)) kind = FileKind::Other;
  return {std::move(name), kind, is_link};
}

// Null at the end of the folder. An error is no end: files would be missing without a word.
static const dirent* next_entry(DIR* stream, const std::string& folder) {
  errno = 0;
  const dirent* entry = ::readdir(stream);
  if (entry == nullptr && errno != 0) throw cannot_read_folder(folder, errno);
  return entry;
}

std::vector<FolderEntry> RealFileSystem::list(const std::string& folder) const {
  std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), &::closedir);
  if (!stream) throw cannot_read_folder(folder, errno);
  std::vector<FolderEntry> entries;
  while (const dirent* entry = next_entry(stream.get(), folder)) {
    std::string_view name = entry->d_name;
    if (name != "." && name != "..") entries.push_back(entry_of(folder, *entry, *this));
  }
  put_in_order(entries, &FolderEntry::name);
  return entries;
}

void RealFileSystem::make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw cannot_write(folder, error.value());
}

void RealFileSystem::remove(const std::string& path) {
  ::unlink(path.c_str());
}

static int open_folder(const std::string& folder) {
  return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

void RealFileSystem::flush_folder(const std::string& folder) {
  int file = open_folder(folder);
  if (file < 0) throw cannot_write(folder, errno);
  // EINVAL: the file system has nothing to flush for a folder.
  int error = ::fsync(file) == 0 || errno == EINVAL ? 0 : errno;
  ::close(file);
  if (error != 0) throw cannot_write(folder, error);
}

static FolderLock closing(int file) {
  return FolderLock(nullptr, [file](void*) { ::close(file); });
}

// Returns 0 or an errno; EWOULDBLOCK when the other one keeps it.
static int wait_for_lock(int file, int operation, std::chrono::milliseconds patience) {
  constexpr auto kPause = std::chrono::milliseconds(20);
  auto waited = std::chrono::milliseconds(0);
  while (::flock(file, operation | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK || waited >= patience) return errno;
    std::this_thread::sleep_for(kPause);
    waited += kPause;
  }
  return 0;
}

FolderLock RealFileSystem::lock(const std::string& folder) {
  int file = open_folder(folder);
  if (file < 0) throw cannot_read_folder(folder, errno);
  FolderLock lock = closing(file);
  int error = wait_for_lock(file, LOCK_EX, patience_);
  if (error == EWOULDBLOCK) throw locked_by_another(folder);
  if (error != 0) throw cannot_lock(folder, error);
  return lock;
}

FolderLock RealFileSystem::tidy(const std::string& folder) {
  int file = open_folder(folder);
  if (file < 0) return nullptr;
  FolderLock lock = closing(file);
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) remove_leftovers(*this, folder);
  return wait_for_lock(file, LOCK_SH, patience_) == 0 ? lock : nullptr;
}

}  // namespace fujiplan
