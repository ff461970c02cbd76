#include "files/windows/wide.h"

#include <windows.h>

#include <algorithm>
#include <cerrno>

namespace fujiplan::windows {

std::wstring wide(std::string_view text) {
  const int size = static_cast<int>(text.size());
  int length = ::MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0);
  std::wstring out(static_cast<std::size_t>(length), L'\0');
  ::MultiByteToWideChar(CP_UTF8, 0, text.data(), size, out.data(), length);
  return out;
}

std::string narrow(std::wstring_view text) {
  const int size = static_cast<int>(text.size());
  int length = ::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr);
  std::string out(static_cast<std::size_t>(length), '\0');
  ::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, out.data(), length, nullptr, nullptr);
  return out;
}

// Also of a path that is short but begins in a long current folder.
static std::size_t length_of_whole(const std::wstring& path) {
  return ::GetFullPathNameW(path.c_str(), 0, nullptr, nullptr);
}

static std::wstring absolute(const std::wstring& path) {
  DWORD size = ::GetFullPathNameW(path.c_str(), 0, nullptr, nullptr);
  std::wstring whole(size, L'\0');
  whole.resize(::GetFullPathNameW(path.c_str(), size, whole.data(), nullptr));
  return whole;
}

std::wstring wide_path(const std::string& path) {
  constexpr std::size_t kLong = 240;  // MAX_PATH is 260; folders stop 12 before it
  std::wstring text = wide(path);
  std::ranges::replace(text, L'/', L'\\');
  if (text.starts_with(L"\\\\?\\") || length_of_whole(text) < kLong) return text;
  text = absolute(text);
  return text.starts_with(L"\\\\") ? L"\\\\?\\UNC" + text.substr(1) : L"\\\\?\\" + text;
}

std::string narrow_path(std::wstring_view path) {
  constexpr std::wstring_view kPlain = L"\\\\?\\", kShare = L"\\\\?\\UNC\\";
  std::string text;
  if (path.starts_with(kShare)) {
    text = "//" + narrow(path.substr(kShare.size()));
  } else {
    text = narrow(path.starts_with(kPlain) ? path.substr(kPlain.size()) : path);
  }
  std::ranges::replace(text, '\\', '/');
  return text;
}

int as_errno(unsigned long error) {
  struct Row {
    unsigned long error;
    int number;
  };
  constexpr Row kRows[] = {
      {ERROR_FILE_NOT_FOUND, ENOENT},
      {ERROR_PATH_NOT_FOUND, ENOENT},
      {ERROR_BAD_NETPATH, ENOENT},
      {ERROR_BAD_NET_NAME, ENOENT},
      {ERROR_INVALID_DRIVE, ENOENT},
      {ERROR_NOT_READY, ENOENT},
      {ERROR_ACCESS_DENIED, EACCES},
      {ERROR_NETWORK_ACCESS_DENIED, EACCES},
      {ERROR_PRIVILEGE_NOT_HELD, EPERM},
      {ERROR_WRITE_PROTECT, EROFS},
      {ERROR_SHARING_VIOLATION, EBUSY},
      {ERROR_LOCK_VIOLATION, EBUSY},
      {ERROR_USER_MAPPED_FILE, EBUSY},
      {ERROR_DISK_FULL, ENOSPC},
      {ERROR_HANDLE_DISK_FULL, ENOSPC},
      {ERROR_NOT_ENOUGH_QUOTA, ENOSPC},
      {ERROR_FILE_TOO_LARGE, EFBIG},
      {ERROR_FILE_EXISTS, EEXIST},
      {ERROR_ALREADY_EXISTS, EEXIST},
      {ERROR_DIRECTORY, ENOTDIR},
      {ERROR_INVALID_NAME, EINVAL},
      {ERROR_BAD_PATHNAME, EINVAL},
      {ERROR_FILENAME_EXCED_RANGE, ENAMETOOLONG},
      {ERROR_BUFFER_OVERFLOW, ENAMETOOLONG},
      {ERROR_TOO_MANY_OPEN_FILES, EMFILE},
      {ERROR_CANT_RESOLVE_FILENAME, ELOOP},
      {ERROR_NOT_ENOUGH_MEMORY, ENOMEM},
      {ERROR_BROKEN_PIPE, EPIPE},
      {ERROR_NO_DATA, EPIPE},
      {ERROR_PIPE_NOT_CONNECTED, EPIPE},
  };
  const Row* found = std::ranges::find(kRows, error, &Row::error);
  return found == std::end(kRows) ? EIO : found->number;
}

int last_errno() {
  return as_errno(::GetLastError());
}

bool is_in_use(unsigned long error) {
  return error == ERROR_SHARING_VIOLATION || error == ERROR_LOCK_VIOLATION ||
         error == ERROR_USER_MAPPED_FILE;
}

}  // namespace fujiplan::windows
