#include "lsp/positions.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan::lsp {

Lines::Lines(std::string_view text, PositionEncoding encoding)
    : text_(text), encoding_(encoding), starts_{0} {
  for (std::size_t i = 0; (i = text.find_first_of("\r\n", i)) != text.npos;) {
    i += text.substr(i).starts_with("\r\n") ? 2 : 1;
    starts_.push_back(i);
  }
}

std::string_view Lines::line(std::size_t number) const {
  std::size_t start = starts_[number];
  std::size_t end = number + 1 < starts_.size() ? starts_[number + 1] : text_.size();
  std::string_view line = text_.substr(start, end - start);
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
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
