#include "lsp/positions.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan::lsp {

// 1 at the second byte of `\r\n`, else 0.
static std::size_t in_line_end(std::string_view text, std::size_t offset) {
  return offset > 0 && text.substr(offset - 1).starts_with("\r\n") ? 1 : 0;
}

std::size_t begin_of_line(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  offset -= in_line_end(text, offset);
  return offset == 0 ? 0 : text.find_last_of("\r\n", offset - 1) + 1;  // npos + 1 is 0
}

std::size_t end_of_line(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  return std::min(text.find_first_of("\r\n", offset - in_line_end(text, offset)), text.size());
}

Lines::Lines(std::string_view text, PositionEncoding encoding)
    : text_(text), encoding_(encoding), starts_{0} {
  for (std::size_t i = 0; (i = end_of_line(text, i)) < text.size();) {
    i += text.substr(i).starts_with("\r\n") ? 2 : 1;
    starts_.push_back(i);
  }
}

std::string_view Lines::line(std::size_t number) const {
  const std::size_t start = starts_[number];
  return text_.substr(start, end_of_line(text_, start) - start);
}

// Of the character of `size` bytes that begins at `at`.
std::size_t Lines::units_of(std::string_view text, std::size_t at, std::size_t size) const {
  constexpr char32_t kLastOfOneUnit = 0xFFFF;
  if (encoding_ == PositionEncoding::Utf8) return size;
  return decode_at(text, at).value > kLastOfOneUnit ? 2 : 1;
}

Position Lines::position_of(std::size_t offset) const {
  auto after = std::ranges::upper_bound(starts_, offset);
  Position position{static_cast<std::size_t>(after - starts_.begin()) - 1, 0};
  std::string_view in_line = line(position.line);
  std::size_t end = offset - starts_[position.line];
  for (std::size_t at = 0; at < std::min(end, in_line.size());) {
    std::size_t size = decode_at(in_line, at).size;
    position.character += units_of(in_line, at, size);
    at += size;
  }
  return position;
}

std::size_t Lines::offset_of(Position position) const {
  if (position.line >= starts_.size()) return text_.size();
  std::string_view in_line = line(position.line);
  std::size_t at = 0;
  for (std::size_t units = 0; at < in_line.size();) {
    std::size_t size = decode_at(in_line, at).size;
    units += units_of(in_line, at, size);
    if (units > position.character) break;
    at += size;
  }
  return starts_[position.line] + at;
}

}  // namespace fujiplan::lsp
