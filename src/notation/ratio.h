#pragma once

#include <compare>
#include <cstdint>
#include <span>

#include "notation/fraction.h"

namespace fujiplan {

// An exact quotient, which may be below 0; the denominator is above 0.
struct Ratio {
  std::int64_t numerator = 0, denominator = 1;
  friend std::strong_ordering operator<=>(Ratio a, Ratio b);
  friend bool operator==(Ratio a, Ratio b) { return (a <=> b) == 0; }
};

// Beyond these no rate says more: 1,000,000 per cent, either way.
inline constexpr std::int64_t kMostPercent = 1'000'000;

// The average of ratios in per cent; there is at least one. Exact where it has six decimals at
// most; else it lies halfway to the next of them, so that it compares with every number of six
// decimals, and is rounded to two of them, as the exact value would be.
Fraction average_in_percent(std::span<const Ratio> ratios);

}  // namespace fujiplan
