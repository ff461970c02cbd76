#include "upkeep/changed_values.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/text.h"

namespace fujiplan {

std::string changed_values(const std::vector<ChangedValue>& values, Language language) {
  constexpr Text kAbsent{"（なし）", "(none)"};
  std::string_view nothing = kAbsent.in(language);
  std::string out;
  std::size_t width = 0;
  for (const ChangedValue& value : values) width = std::max(width, display_width(value.label));
  for (const ChangedValue& value : values) {
    out += formatted("  {}  {} → {}\n", pad_right(value.label, width),
                     value.before.empty() ? nothing : std::string_view(value.before),
                     value.after.empty() ? nothing : std::string_view(value.after));
  }
  return out;
}

}  // namespace fujiplan
