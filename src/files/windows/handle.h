#pragma once

#include <windows.h>

#include <memory>
#include <string>

namespace fujiplan::windows {

struct CloseHandleOf {
  void operator()(void* handle) const { ::CloseHandle(handle); }
};
using Handle = std::unique_ptr<void, CloseHandleOf>;  // null: could not be opened

// Others may read, write, rename and delete the file at the same time, as on POSIX.
constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

// CreateFileW. FILE_FLAG_BACKUP_SEMANTICS opens folders as well. Null: GetLastError() says why.
Handle opened(const std::string& path, DWORD access, DWORD share, DWORD how, DWORD flags);

// A symbolic link or a junction, and not, as files of OneDrive are, something else that Windows
// finds in a way of its own.
bool is_link(const std::wstring& path);

// Does Windows take the path for a device, such as `NUL` or `a/CON`?
bool is_device(const std::string& path);

}  // namespace fujiplan::windows
