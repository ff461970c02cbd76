#include "files/windows/handle.h"

#include <algorithm>

#include "base/text.h"
#include "files/path.h"
#include "files/windows/wide.h"

namespace fujiplan::windows {

Handle opened(const std::string& path, DWORD access, DWORD share, DWORD how, DWORD flags) {
  HANDLE handle =
      ::CreateFileW(wide_path(path).c_str(), access, share, nullptr, how, flags, nullptr);
  return Handle(handle == INVALID_HANDLE_VALUE ? nullptr : handle);
}

bool is_link(const std::wstring& path) {
  WIN32_FIND_DATAW found{};
  HANDLE search =
      ::FindFirstFileExW(path.c_str(), FindExInfoBasic, &found, FindExSearchNameMatch, nullptr, 0);
  if (search == INVALID_HANDLE_VALUE) return false;
  ::FindClose(search);
  return (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 &&
         IsReparseTagNameSurrogate(found.dwReserved0);
}

// Only a name that begins so can be one, and most paths need not be asked.
static bool looks_like_device(const std::string& name) {
  constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul", "com", "lpt"};
  std::string lower = to_lower_ascii(name.substr(0, 3));
  return std::ranges::find(kDevices, lower) != std::end(kDevices);
}

bool is_device(const std::string& path) {
  if (path.starts_with("//./")) return true;
  if (!looks_like_device(Path(path).name().string())) return false;
  wchar_t whole[MAX_PATH];
  DWORD size = ::GetFullPathNameW(wide_path(path).c_str(), MAX_PATH, whole, nullptr);
  return size > 0 && size < MAX_PATH && std::wstring_view(whole).starts_with(L"\\\\.\\");
}

}  // namespace fujiplan::windows
