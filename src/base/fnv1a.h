#pragma once

#include <cstdint>
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

}  // namespace fujiplan
