#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fujiplan {

// FNV-1a, 64 bits: short, the same on every machine, and good enough to tell texts apart that
// nobody has made alike on purpose. `hash`: of the bytes before.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = 0xCBF29CE484222325) {
  for (char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3;
  }
  return hash;
}

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
