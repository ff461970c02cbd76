#include "diag/source.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan {

Location Locator::locate(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < line_start_) {
    line_start_ = 0;
    line_ = 1;
  }
  for (;;) {
    std::size_t end = text_.find('\n', line_start_);
    if (end == text_.npos || end >= offset) break;
    line_start_ = end + 1;
    ++line_;
  }
  std::size_t before = count_code_points(text_.substr(line_start_, offset - line_start_));
  return {line_, 1 + static_cast<int>(before)};
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
