#pragma once

#include <string>
#include <string_view>

// What all files of files/windows/ need: texts of Windows are UTF-16, and its errors have numbers
// of their own.
namespace fujiplan::windows {

// UTF-8 to UTF-16 and back. What is none becomes U+FFFD.
std::wstring wide(std::string_view text);
std::string narrow(std::wstring_view text);

// A path as Windows takes it: with `\`, and where it is long as a whole (from 240 characters on)
// absolute, with `\\?\` before it.
std::wstring wide_path(const std::string& path);

// A path that Windows gave, as fujiplan writes it: `C:/plan`, `//server/share/plan`.
std::string narrow_path(std::wstring_view path);

// `error`, as GetLastError() gives it, as the errno that means the same; EIO when none does.
int as_errno(unsigned long error);
int last_errno();

// In use by another program, which did not allow us to open it so? As long as it runs on, or for
// the moment that a virus scanner takes.
bool is_in_use(unsigned long error);

}  // namespace fujiplan::windows
