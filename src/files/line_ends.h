#pragma once

#include <string_view>

namespace fujiplan {

// Are two texts the same but for LF and CRLF at the ends of their lines? Git turns one into the
// other when it checks files out (core.autocrlf, .gitattributes), and takes that for no change.
inline bool same_but_for_line_ends(std::string_view a, std::string_view b) {
  auto skip = [](std::string_view& text) {
    if (text.starts_with("\r\n")) text.remove_prefix(1);
  };
  while (!a.empty() && !b.empty()) {
    skip(a);
    skip(b);
    if (a.front() != b.front()) return false;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.empty() && b.empty();
}

}  // namespace fujiplan
