#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fujiplan {

// An exact number: what is rated is compared as it is, never as a binary fraction. Points are 0 or
// more; an average of rates may be below.
struct Fraction {
  std::int64_t numerator = 0, denominator = 1;  // the second is above 0
  friend constexpr std::strong_ordering operator<=>(Fraction a, Fraction b) {
    return a.numerator * b.denominator <=> b.numerator * a.denominator;
  }
  friend constexpr bool operator==(Fraction a, Fraction b) { return (a <=> b) == 0; }
};

// A decimal as the files write it: `3`, `3.5`; at most kMostWholeDigits before the point, without
// leading zeros, and kMostDecimals behind it. None for anything else.
inline constexpr std::size_t kMostWholeDigits = 6, kMostDecimals = 6;
std::optional<Fraction> parse_decimal(std::string_view text);

// With two decimals at most, half up (away from 0), and without zeros at their end: `3.67`, `3.5`,
// `3`. A difference may be below 0.
std::string in_decimals(Fraction number);

// The least whole number that is not below it.
std::int64_t rounded_up(Fraction number);

// `a` less `b`; `a` is not below it.
Fraction difference(Fraction a, Fraction b);

}  // namespace fujiplan
