#include "base/number.h"

#include <span>

#include "base/text.h"

namespace fujiplan {

// `1,200` and `12,000,000`; but `1,2` is no 12, and `0,200` may be a fraction.
static bool are_thousands(std::span<const std::string_view> groups) {
  constexpr std::size_t kSize = 3;
  std::string_view first = groups.front();
  return !first.empty() && first.size() <= kSize && first.front() != '0' &&
         std::ranges::all_of(groups.subspan(1), [](auto group) { return group.size() == kSize; });
}

// Of any width; full-width ones end in 90 to 99. Nearly every text that is no number does not.
static bool may_end_in_digit(std::string_view text) {
  if (text.empty()) return false;
  const auto last = static_cast<unsigned char>(text.back());
  return is_digit(text.back()) || (last >= 0x90 && last <= 0x99);
}

std::optional<std::string> plain_whole_number(std::string_view typed) {
  typed = trim(typed);
  if (!may_end_in_digit(typed)) return std::nullopt;
  std::string digits = to_half_width(typed);
  if (digits.find(',') != digits.npos) {
    if (!are_thousands(split(digits, ','))) return std::nullopt;
    std::erase(digits, ',');
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return is_whole_number(digits) ? std::optional(digits) : std::nullopt;
}

std::string with_commas(std::int64_t number) {
  constexpr int kGroup = 3;
  std::string text = std::to_string(number);
  for (int at = static_cast<int>(text.size()) - kGroup; at > 0; at -= kGroup) {
    text.insert(static_cast<std::size_t>(at), ",");
  }
  return text;
}

}  // namespace fujiplan
