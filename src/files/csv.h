#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace fujiplan {

// Most fields of the open data need no quotes, so this is asked of every byte of them:
// find_first_of would call memchr for each.
inline bool csv_needs_quotes(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

// A CSV field (RFC 4180): quoted when it holds a comma, a quote or a line break, quotes doubled.
inline std::string csv_field(std::string_view text) {
  if (!csv_needs_quotes(text)) return std::string(text);
  std::string out = "\"";
  for (char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// A row with its line end, as RFC 4180 has it.
inline std::string csv_row(std::span<const std::string> cells) {
  std::string out;
  for (const std::string& cell : cells) {
    if (&cell != cells.data()) out += ',';
    out += csv_field(cell);
  }
  return out + "\r\n";
}

}  // namespace fujiplan
