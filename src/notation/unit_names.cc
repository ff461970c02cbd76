#include "notation/unit_names.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan {

// Digits or words that make the unit another one: 円(千円), £ (000), £ (million).
static bool has_multiple(std::string_view brackets) {
  constexpr std::string_view kMultiples[] = {
      "十",      "百",       "千",  "万",  "億",   "兆",   "hundred", "thousand", "million",
      "billion", "trillion", "(k)", "(m)", "(mn)", "(bn)", "(mln)",   "(tn)"};
  std::string lower = to_lower_ascii(std::string(brackets));
  return std::ranges::any_of(lower, is_digit) ||
         std::ranges::any_of(kMultiples, [&](std::string_view multiple) {
           return lower.find(multiple) != lower.npos;
         });
}

std::vector<std::string> names_of_unit(std::string_view unit) {
  std::string whole = to_half_width(trim(unit));
  if (whole.empty()) return {};
  std::vector<std::string> names = {whole};
  std::size_t bracket = whole.find('(');
  if (!whole.ends_with(')') || bracket == whole.npos) return names;
  if (has_multiple(std::string_view(whole).substr(bracket))) return names;
  std::string bare(trim(std::string_view(whole).substr(0, bracket)));
  if (!bare.empty()) names.push_back(std::move(bare));
  return names;
}

}  // namespace fujiplan
