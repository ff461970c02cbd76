#include "xlsx/exact_number.h"

#include "base/number.h"

namespace fujiplan::xlsx {

// std::from_chars for numbers with decimals would bring locales and threads of the library along,
// which every start would pay for. Up to 15 digits and the power of ten below are exact as
// `double`, so one division rounds as from_chars would.
std::optional<double> exact_number(std::string_view text) {
  constexpr std::size_t kMostDigits = 15;
  bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  std::string_view decimals = point != text.npos ? text.substr(point + 1) : std::string_view();
  bool good = is_whole_number(whole) && std::ranges::all_of(decimals, is_digit) &&
              whole.size() + decimals.size() <= kMostDigits &&
              (point == text.npos || (!decimals.empty() && decimals.back() != '0'));
  if (!good) return std::nullopt;
  double digits = 0, power = 1;
  for (char c : whole) digits = digits * 10 + (c - '0');
  for (char c : decimals) digits = digits * 10 + (c - '0'), power *= 10;
  if (negative && digits == 0) return std::nullopt;
  return (negative ? -digits : digits) / power;
}

}  // namespace fujiplan::xlsx
