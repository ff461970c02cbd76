#include "files/system/atomic_write.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <set>

#include "base/parallel.h"
#include "files/system/system_error.h"
#include "files/temporary_files.h"

namespace fujiplan {

static constexpr auto kNoChange = static_cast<uid_t>(-1);  // chown leaves it as it is

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
  int file = ::open(path.c_str(), O_CLOEXEC | flags);
  if (file < 0) throw cannot_write(shown, errno);
  int error = work(file);
  if (::close(file) != 0 && error == 0) error = errno;
  if (error != 0) throw cannot_write(shown, error);
}

void write_in_place(const std::string& path, std::string_view bytes) {
  with_file(path, O_WRONLY, path, [&](int file) { return write_all(file, bytes); });
}

// The file that a link names at the end of all links. A link that leads nowhere is not replaced by
// a file. Links among the folders may stay: what stands beside the file goes the same way.
static std::string target_of_link(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) throw cannot_write(path, errno);
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

// In a folder with the sticky bit only the owner of it, or of the file, may put another in its
// place (rename(2)): found here, before the first of several files is replaced.
static bool is_kept_by_sticky_folder(const Staged& staged, const struct stat& old) {
  const uid_t me = ::geteuid();
  if (me == 0 || old.st_uid == me) return false;
  struct stat folder {};
  return ::stat(folder_of(staged.target).c_str(), &folder) == 0 &&
         (folder.st_mode & S_ISVTX) != 0 && folder.st_uid != me;
}

static void refuse_read_only(const Staged& staged, const struct stat& old) {
  constexpr mode_t kWritable = S_IWUSR | S_IWGRP | S_IWOTH;
  if ((old.st_mode & kWritable) == 0) throw cannot_write(staged.path, EACCES);
  if (::access(staged.target.c_str(), W_OK) != 0) throw cannot_write(staged.path, errno);
  if (is_kept_by_sticky_folder(staged, old)) throw cannot_write(staged.path, EPERM);
}

// What cannot be read or set is left out: not every disk keeps them all, nor may every user set
// them.
static void copy_attributes(const std::string& from, int to) {
  ssize_t size = ::listxattr(from.c_str(), nullptr, 0);
  if (size <= 0) return;
  constexpr std::size_t kMost = std::size_t{64} << 10;  // bytes that Linux allows
  std::string names(static_cast<std::size_t>(size), '\0'), value(kMost, '\0');
  size = ::listxattr(from.c_str(), names.data(), names.size());
  for (std::size_t at = 0; size > 0 && at < static_cast<std::size_t>(size);) {
    const char* name = names.data() + at;
    ssize_t length = ::getxattr(from.c_str(), name, value.data(), value.size());
    if (length >= 0) {
      static_cast<void>(::fsetxattr(to, name, value.data(), static_cast<std::size_t>(length), 0));
    }
    at += std::string_view(name).size() + 1;
  }
}

// Gives the new file what people have set on the old one: owner and group as far as this user may
// give them, mode, extended attributes, and with these the access control list, but none that the
// folder has for new files. Whoever could write to the file can go on to, also by its group, and as
// its new owner. Where the group cannot be kept, another one gets no rights but those that everyone
// has. Returns 0 or an errno.
static int take_after(int file, const std::string& target, const struct stat& old) {
  struct stat now {};
  if (::fstat(file, &now) != 0) return errno;
  bool group_kept = now.st_gid == old.st_gid || ::fchown(file, kNoChange, old.st_gid) == 0;
  bool owner_kept = now.st_uid == old.st_uid || ::fchown(file, old.st_uid, kNoChange) == 0;
  mode_t mode = old.st_mode & 07777;
  if (!owner_kept) mode |= (mode & S_IRWXG) << 3;
  if (!group_kept) mode &= ~static_cast<mode_t>(S_IRWXG) | (mode & S_IRWXO) << 3;
  if (!group_kept) mode &= ~static_cast<mode_t>(S_ISGID);
  if (!owner_kept) mode &= ~static_cast<mode_t>(S_ISUID);
  static_cast<void>(::fremovexattr(file, "system.posix_acl_access"));
  if (::fchmod(file, mode) != 0) return errno;
  if (group_kept) copy_attributes(target, file);
  return 0;
}

Staged stage_file(const std::string& path, std::string_view bytes) {
  struct stat about {};
  bool exists = ::lstat(path.c_str(), &about) == 0;
  const bool is_link = exists && S_ISLNK(about.st_mode);
  if (is_link) exists = ::stat(path.c_str(), &about) == 0;
  if (exists && S_ISDIR(about.st_mode)) throw cannot_write(path, EISDIR);
  if (exists && !S_ISREG(about.st_mode)) throw cannot_write(path, ENXIO);
  Staged staged{path, is_link ? target_of_link(path) : path, ""};
  if (exists) refuse_read_only(staged, about);
  staged.temporary = temporary_beside(staged.target);
  int file = ::mkstemp(staged.temporary.data());
  if (file < 0) throw cannot_write(path, errno);
  int error = write_all(file, bytes);
  // While it is open; but where its mode keeps us from opening it again, flush() does it.
  staged.has_rights = exists && (about.st_mode & S_IWUSR) != 0;
  if (error == 0 && staged.has_rights) error = take_after(file, staged.target, about);
  if (::close(file) != 0 && error == 0) error = errno;
  if (error != 0) {
    ::unlink(staged.temporary.c_str());
    throw cannot_write(path, error);
  }
  return staged;
}

// A file that takes the place of no other gets `mode_of_new`. Returns 0 or an errno.
static int take_after(int file, const std::string& target, mode_t mode_of_new) {
  struct stat old {};
  if (::stat(target.c_str(), &old) == 0) return take_after(file, target, old);
  return errno != ENOENT || ::fchmod(file, mode_of_new) != 0 ? errno : 0;
}

void append_to(const Staged& staged, std::string_view bytes) {
  with_file(staged.temporary, O_WRONLY | O_APPEND, staged.path,
            [&](int file) { return write_all(file, bytes); });
}

// All that anybody has written to the disks of the files, which are few. The 316 files of a site
// took 2.0 s with a call for each, and take 0.3 s with one for all. Before Linux 5.8 it tells of no
// error; `append_to` has told of a full disk by then.
static void flush_disks_of(std::span<const Staged> staged) {
  std::set<dev_t> flushed;
  std::string folder;
  for (const Staged& one : staged) {
    std::string of_this = folder_of(one.temporary);
    if (of_this == folder) continue;  // on the disk of the one before
    folder = std::move(of_this);
    struct stat about {};
    if (::stat(folder.c_str(), &about) != 0) throw cannot_write(one.path, errno);
    if (!flushed.insert(about.st_dev).second) continue;
    with_file(folder, O_RDONLY | O_DIRECTORY, one.path,
              [](int opened) { return ::syncfs(opened) == 0 ? 0 : errno; });
  }
}

void flush(std::span<const Staged> staged, unsigned threads) {
  constexpr std::size_t kMany = 64;
  const bool at_once = staged.size() >= kMany;
  const mode_t mode_of_new = default_mode();
  for_each_index(staged.size(), threads, [&](std::size_t i) {
    const Staged& one = staged[i];
    if (one.has_rights && at_once) return;
    with_file(one.temporary, O_WRONLY, one.path, [&](int file) {
      int error = one.has_rights ? 0 : take_after(file, one.target, mode_of_new);
      return error != 0 || at_once ? error : ::fsync(file) == 0 ? 0 : errno;
    });
  });
  if (at_once) flush_disks_of(staged);
}

void put_in_place(const Staged& staged) {
  if (std::rename(staged.temporary.c_str(), staged.target.c_str()) != 0) {
    throw cannot_write(staged.path, errno);
  }
}

}  // namespace fujiplan
