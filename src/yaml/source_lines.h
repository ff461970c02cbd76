#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/byte_order_mark.h"

// Lines of a source text by the offset of a byte in them. LF and CRLF end a line; the last line may
// have no end; a byte order mark belongs to no line.
namespace fujiplan::yaml {

inline std::size_t line_start(std::string_view text, std::size_t at) {
  std::size_t newline = at == 0 ? text.npos : text.rfind('\n', at - 1);
  if (newline != text.npos) return newline + 1;
  return mark_size(text);
}

// Where the next line begins; text.size() behind the last one.
inline std::size_t next_line(std::string_view text, std::size_t at) {
  std::size_t newline = text.find('\n', at);
  return newline == text.npos ? text.size() : newline + 1;
}

// Where the line ends, before its LF or CRLF.
inline std::size_t line_end(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

// The end of the line at `at`; that of the first line where it has none; LF where none has one.
inline std::string_view line_break(std::string_view text, std::size_t at) {
  std::size_t newline = text.find('\n', at);
  if (newline == text.npos) newline = text.find('\n');
  if (newline == text.npos) return "\n";
  return newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

inline std::size_t column_of(std::string_view text, std::size_t at) {
  return at - line_start(text, at);
}

// The first byte from `at` that is no space or TAB.
inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

}  // namespace fujiplan::yaml
