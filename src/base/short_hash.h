#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/fnv1a.h"

namespace fujiplan {

// Crockford's base 32: no letter that looks like a digit.
inline constexpr std::string_view kBase32 = "0123456789abcdefghjkmnpqrstvwxyz";

// A few characters that tell texts apart. Nobody gains by forging them.
inline std::string short_hash(std::string_view text, std::size_t digits) {
  std::uint64_t hash = fnv1a(text);
  std::string out;
  hash ^= hash >> 20 ^ hash >> 40;  // folded, as FNV's last bytes do not reach all of its bits
  for (std::size_t i = 0; i < digits; ++i) out += kBase32[hash >> (5 * i) & 31];
  return out;
}

}  // namespace fujiplan
