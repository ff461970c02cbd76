#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fujiplan {

// An exact decimal of either sign: what people count or measure is never a binary fraction.
struct Decimal {
  std::int64_t millionths = 0;
  std::size_t decimals = 0;  // as written: 2 of `1.50`
  friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b) {
    return a.millionths <=> b.millionths;
  }
  friend constexpr bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
};

// As the files write it: `3`, `-3`, `12000.5`; at most kMostDigitsOfDecimal before the point,
// without leading zeros, and kMostDecimalsOfDecimal behind it. None for anything else, `-0` too.
inline constexpr std::size_t kMostDigitsOfDecimal = 12, kMostDecimalsOfDecimal = 6;
std::optional<Decimal> parse_signed_decimal(std::string_view text);
inline constexpr std::string_view kDecimalPattern = "^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?$";
inline constexpr std::int64_t kMillion = 1'000'000;

// What people write for a decimal, as the files write it: digits of any width, commas between
// groups of three, `unit` behind it, signs for minus. None where it is no number.
std::optional<std::string> plain_decimal(std::string_view typed, std::string_view unit);

// A number of millionths, as the files write it: `3`, `12000.5`, without zeros at the end.
std::string decimal_text(std::int64_t millionths);

// 1,234.5: for people; a text that is no decimal stays as it is.
std::string decimal_with_commas(std::string_view text);

}  // namespace fujiplan
