#include "files/system/atomic_write.h"

#include <aclapi.h>
#include <windows.h>

#include <cerrno>

#include "base/parallel.h"
#include "files/real_file_system.h"
#include "files/system/system_error.h"
#include "files/temporary_files.h"
#include "files/windows/handle.h"
#include "files/windows/unused_name.h"
#include "files/windows/wide.h"

namespace fujiplan {

using windows::Handle;
using windows::kShareAll;
using windows::last_errno;
using windows::opened;
using windows::wide_path;

// Returns 0, or the errno of the first write that failed.
static int write_all(const Handle& file, std::string_view bytes) {
  constexpr std::size_t kMost = std::size_t{1} << 30;
  while (!bytes.empty()) {
    DWORD written = 0;
    auto part = static_cast<DWORD>(std::min(bytes.size(), kMost));
    if (::WriteFile(file.get(), bytes.data(), part, &written, nullptr) == 0) return last_errno();
    bytes.remove_prefix(written);
  }
  return 0;
}

void write_in_place(const std::string& path, std::string_view bytes) {
  Handle file = opened(path, GENERIC_WRITE, kShareAll, OPEN_EXISTING, 0);
  if (!file) throw cannot_write(path, last_errno());
  if (int error = write_all(file, bytes); error != 0) throw cannot_write(path, error);
}

// The file that `path` names at the end of all links. A link that leads nowhere is not replaced by
// a file.
static std::string target_of(const std::string& path) {
  const RealFileSystem files;
  if (!files.is_link(path)) return path;
  if (files.kind(path) == FileKind::Other) throw cannot_write(path, ENOENT);
  return files.real_path(path);
}

// Before anything is written: a file that is marked read-only, that this user may not write, or
// that another program has open so that nobody else may.
static void refuse_unwritable(const std::string& path, const std::string& target) {
  DWORD attributes = ::GetFileAttributesW(wide_path(target).c_str());
  if ((attributes & FILE_ATTRIBUTE_READONLY) != 0) throw cannot_write(path, EACCES);
  if (!opened(target, GENERIC_WRITE | DELETE, kShareAll, OPEN_EXISTING, 0)) {
    throw cannot_write(path, last_errno());
  }
}

Staged stage_file(const std::string& path, std::string_view bytes) {
  const FileKind kind = RealFileSystem().kind(path);
  if (kind == FileKind::Folder) throw cannot_write(path, EISDIR);
  Staged staged{path, target_of(path), ""};
  if (kind == FileKind::Other) throw cannot_write(path, ENXIO);
  if (kind == FileKind::Regular) refuse_unwritable(path, staged.target);
  std::string beginning = temporary_beside(staged.target);
  beginning.resize(beginning.find_last_not_of('X') + 1);
  auto made = windows::make_unused(beginning, FILE_ATTRIBUTE_NORMAL);
  if (!made.file) throw cannot_write(path, last_errno());
  staged.temporary = made.path;
  if (int error = write_all(made.file, bytes); error != 0) {
    made.file.reset();
    ::DeleteFileW(wide_path(staged.temporary).c_str());
    throw cannot_write(path, error);
  }
  return staged;
}

void append_to(const Staged& staged, std::string_view bytes) {
  Handle file = opened(staged.temporary, FILE_APPEND_DATA, kShareAll, OPEN_EXISTING, 0);
  if (!file) throw cannot_write(staged.path, last_errno());
  if (int error = write_all(file, bytes); error != 0) throw cannot_write(staged.path, error);
}

// Whom people have given rights to the old file, beside those that come from its folder, as far as
// this user may give them.
static void copy_access(std::wstring from, std::wstring to) {
  constexpr SECURITY_INFORMATION kAccess = DACL_SECURITY_INFORMATION;
  PACL list = nullptr;
  PSECURITY_DESCRIPTOR all = nullptr;
  if (::GetNamedSecurityInfoW(from.data(), SE_FILE_OBJECT, kAccess, nullptr, nullptr, &list,
                              nullptr, &all) != ERROR_SUCCESS) {
    return;
  }
  SECURITY_DESCRIPTOR_CONTROL control = 0;
  DWORD revision = 0;
  bool is_protected = ::GetSecurityDescriptorControl(all, &control, &revision) != 0 &&
                      (control & SE_DACL_PROTECTED) != 0;
  SECURITY_INFORMATION what = kAccess | (is_protected ? PROTECTED_DACL_SECURITY_INFORMATION
                                                      : UNPROTECTED_DACL_SECURITY_INFORMATION);
  static_cast<void>(
      ::SetNamedSecurityInfoW(to.data(), SE_FILE_OBJECT, what, nullptr, nullptr, list, nullptr));
  ::LocalFree(all);
}

// Gives the new file what people have set on the old one, where there is one.
static void take_after(const std::string& temporary, const std::string& target) {
  constexpr DWORD kKept = FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM | FILE_ATTRIBUTE_ARCHIVE |
                          FILE_ATTRIBUTE_NOT_CONTENT_INDEXED;
  const std::wstring from = wide_path(target), to = wide_path(temporary);
  DWORD attributes = ::GetFileAttributesW(from.c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) return;
  copy_access(from, to);
  DWORD kept = attributes & kKept;
  ::SetFileAttributesW(to.c_str(), kept != 0 ? kept : FILE_ATTRIBUTE_NORMAL);
}

void flush(std::span<const Staged> staged, unsigned threads) {
  for_each_index(staged.size(), threads, [&](std::size_t i) {
    const Staged& one = staged[i];
    Handle file = opened(one.temporary, GENERIC_WRITE, kShareAll, OPEN_EXISTING, 0);
    if (!file || ::FlushFileBuffers(file.get()) == 0) throw cannot_write(one.path, last_errno());
    file.reset();
    take_after(one.temporary, one.target);
  });
}

// A virus scanner may look at the new file, or an indexer at the old one, for a moment.
void put_in_place(const Staged& staged) {
  constexpr DWORD kFlags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
  constexpr DWORD kPause = 50;  // ms
  const std::wstring from = wide_path(staged.temporary), to = wide_path(staged.target);
  for (int tries_left = 20;; --tries_left) {
    if (::MoveFileExW(from.c_str(), to.c_str(), kFlags) != 0) return;
    DWORD error = ::GetLastError();
    bool may_pass = windows::is_in_use(error) || error == ERROR_ACCESS_DENIED;
    if (!may_pass || tries_left == 0) throw cannot_write(staged.path, windows::as_errno(error));
    ::Sleep(kPause);
  }
}

}  // namespace fujiplan
