#include "model/prose.h"

#include "base/text.h"

namespace fujiplan {

std::vector<std::string> shown_lines(std::string_view text) {
  std::vector<std::string> shown;
  bool fresh = true;  // the next line starts a new shown line
  for (std::string_view line : lines_of(text)) {
    line = trim(line);
    if (line.empty()) {
      fresh = true;
    } else if (fresh || line.starts_with("・")) {
      shown.emplace_back(line);
      fresh = false;
    } else {
      shown.back() += line;
    }
  }
  return shown;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const std::string& line : shown_lines(text)) out += line;
  return out;
}

}  // namespace fujiplan
