#include "diag/source.h"

#include <algorithm>

namespace fujiplan {

static Location advanced(Location at, std::string_view text) {
  for (char c : text) {
    if (c == '\n') {
      ++at.line;
      at.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {  // not inside a character
      ++at.column;
    }
  }
  return at;
}

Locator::Locator(std::string_view text) : text_(text), steps_{Location{}} {
  for (std::size_t at = 0; at + kStep <= text.size(); at += kStep) {
    steps_.push_back(advanced(steps_.back(), text.substr(at, kStep)));
  }
}

Location Locator::locate(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  std::size_t step = offset / kStep;
  return advanced(steps_[step], text_.substr(step * kStep, offset - step * kStep));
}

std::string_view line_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  std::size_t start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;  // npos + 1 is 0
  std::size_t end = std::min(text.find('\n', offset), text.size());
  std::string_view line = text.substr(start, end - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace fujiplan
