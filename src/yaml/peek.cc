#include "yaml/peek.h"

#include "base/text.h"

namespace fujiplan::yaml {

static std::string_view without_comment(std::string_view value) {
  if (value.starts_with('"') || value.starts_with('\'')) {
    std::size_t closing = value.find(value.front(), 1);
    if (closing != value.npos) return value.substr(1, closing - 1);
  }
  return trim(value.substr(0, value.find(" #")));
}

std::optional<std::string_view> peek_value(std::string_view text, std::string_view key) {
  for (std::string_view line : lines_of(text)) {
    if (!line.starts_with(key)) continue;
    std::string_view rest = trim(line.substr(key.size()));
    if (rest.starts_with(':')) return without_comment(trim(rest.substr(1)));
  }
  return std::nullopt;
}

}  // namespace fujiplan::yaml
