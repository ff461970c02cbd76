#include "notation/fraction.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/number.h"

namespace fujiplan {

std::optional<Fraction> parse_decimal(std::string_view text) {
  auto point = std::min(text.find('.'), text.size());
  std::string_view whole = text.substr(0, point);
  if (!is_whole_number(whole) || whole.size() > kMostWholeDigits) return std::nullopt;
  Fraction number;
  auto add = [&](char digit) { number.numerator = number.numerator * 10 + (digit - '0'); };
  std::ranges::for_each(whole, add);
  if (point == text.size()) return number;
  std::string_view decimals = text.substr(point + 1);
  bool fits = !decimals.empty() && decimals.size() <= kMostDecimals &&
              std::ranges::all_of(decimals, is_digit);
  if (!fits) return std::nullopt;
  std::ranges::for_each(decimals, add);
  for (std::size_t i = 0; i < decimals.size(); ++i) number.denominator *= 10;
  return number;
}

std::string in_decimals(Fraction number) {
  if (number.numerator < 0) {
    std::string size = in_decimals({-number.numerator, number.denominator});
    return size == "0" ? size : "-" + size;
  }
  // Half up: (200 n + d) / 2 d is the whole part of 100 n / d + 1/2.
  std::int64_t hundredths =
      (number.numerator * 200 + number.denominator) / (number.denominator * 2);
  std::int64_t whole = hundredths / 100, rest = hundredths % 100;
  if (rest == 0) return std::to_string(whole);
  return rest % 10 == 0 ? formatted("{}.{}", whole, rest / 10) : formatted("{}.{:02}", whole, rest);
}

std::int64_t rounded_up(Fraction number) {
  return (number.numerator + number.denominator - 1) / number.denominator;
}

Fraction difference(Fraction a, Fraction b) {
  return {a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator};
}

}  // namespace fujiplan
