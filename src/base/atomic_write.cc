#include "base/atomic_write.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "base/hold_signals.h"
#include "base/system_error.h"
#include "base/temporary_files.h"

namespace fujiplan {

// Returns 0, or the errno of the first write that failed.
static int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

// Opens the file and does the work with it, which returns 0 or an errno. `shown`: for the message.
template <typename Work>
static void with_file(const std::string& path, int flags, const std::string& shown, Work work) {
  int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags);
  if (file < 0) throw cannot_write(shown, errno);
  int error = work(file);
  if (::close(file) != 0 && error == 0) error = errno;
  if (error != 0) throw cannot_write(shown, error);
}

static void write_in_place(const std::string& path, std::string_view bytes) {
  with_file(path, 0, path, [&](int file) { return write_all(file, bytes); });
}

// The file that `path` names at the end of all links; `path` itself when it does not exist yet.
// A link that leads nowhere is not replaced by a file.
static std::string target_of(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) {
    int error = errno;
    struct stat about {};
    if (::lstat(path.c_str(), &about) == 0) throw cannot_write(path, error);
    return path;
  }
  std::string target = resolved;
  std::free(resolved);
  return target;
}

// Not while another thread makes files or folders: for a moment there is no umask.
static mode_t default_mode() {
  mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

static void refuse_read_only(const Staged& staged, mode_t mode) {
  constexpr mode_t kWritable = S_IWUSR | S_IWGRP | S_IWOTH;
  if ((mode & kWritable) == 0) throw cannot_write(staged.path, EACCES);
  if (::access(staged.target.c_str(), W_OK) != 0) throw cannot_write(staged.path, errno);
}

Staged stage_file(const std::string& path, std::string_view bytes) {
  struct stat about {};
  bool exists = ::stat(path.c_str(), &about) == 0;
  if (exists && S_ISDIR(about.st_mode)) throw cannot_write(path, EISDIR);
  if (exists && !S_ISREG(about.st_mode)) throw cannot_write(path, ENXIO);
  Staged staged{path, target_of(path), ""};
  if (exists) refuse_read_only(staged, about.st_mode);
  staged.temporary = temporary_beside(staged.target);
  int file = ::mkstemp(staged.temporary.data());
  if (file < 0) throw cannot_write(path, errno);
  int error = write_all(file, bytes);
  if (::close(file) != 0 && error == 0) error = errno;
  if (error != 0) {
    ::unlink(staged.temporary.c_str());
    throw cannot_write(path, error);
  }
  return staged;
}

void append_to(const Staged& staged, std::string_view bytes) {
  with_file(staged.temporary, O_APPEND, staged.path,
            [&](int file) { return write_all(file, bytes); });
}

void flush(const Staged& staged) {
  struct stat about {};
  bool exists = ::stat(staged.target.c_str(), &about) == 0;
  // Not before: the mode of the file may not allow us to append.
  mode_t mode = exists ? about.st_mode & 07777 : default_mode();
  with_file(staged.temporary, 0, staged.path,
            [&](int file) { return ::fchmod(file, mode) == 0 && ::fsync(file) == 0 ? 0 : errno; });
}

void put_in_place(const Staged& staged) {
  if (std::rename(staged.temporary.c_str(), staged.target.c_str()) != 0) {
    throw cannot_write(staged.path, errno);
  }
}

void write_atomically(const std::string& path, std::string_view bytes) {
  struct stat about {};
  bool irregular = ::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode);
  // Before links are followed: behind /dev/stdout may be a pipe, which has no path of its own.
  if (irregular && !S_ISDIR(about.st_mode)) return write_in_place(path, bytes);
  HoldSignals until_it_is_written;
  Staged staged = stage_file(path, bytes);
  try {
    flush(staged);
    put_in_place(staged);
  } catch (const Failure&) {
    ::unlink(staged.temporary.c_str());
    throw;
  }
}

}  // namespace fujiplan
