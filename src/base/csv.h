#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

// A CSV field (RFC 4180): quoted when it holds a comma, a quote or a line break, quotes doubled.
inline std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return std::string(text);
  std::string out = "\"";
  for (char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace fujiplan
