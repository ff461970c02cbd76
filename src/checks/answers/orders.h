#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace fujiplan {

// Is one of them at least `times` the other, whatever their signs? Nothing is said of 0.
inline bool differ_by(std::int64_t a, std::int64_t b, std::int64_t times) {
  auto [low, high] = std::minmax({std::abs(a), std::abs(b)});
  return low != 0 && high / low >= times;
}

}  // namespace fujiplan
