#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

// Questions to the bytes of a text that are answered for eight of them at a time.
namespace fujiplan {

inline constexpr std::size_t kEight = sizeof(std::uint64_t);

inline std::uint64_t eight_bytes(const char* text) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, text, kEight);
  return eight;
}

// A byte, eight times.
constexpr std::uint64_t eight_of(unsigned char byte) {
  return 0x0101010101010101U * byte;
}

inline bool all_beyond_ascii(std::uint64_t eight) {
  return (eight & eight_of(0x80)) == eight_of(0x80);
}

// Is any of the bytes below `least`, which is at most 0x80?
inline bool any_below(std::uint64_t eight, unsigned char least) {
  return ((eight - eight_of(least)) & ~eight & eight_of(0x80)) != 0;
}
inline bool any_below(std::string_view text, unsigned char least) {
  if (text.size() < kEight) {
    for (char c : text) {
      if (static_cast<unsigned char>(c) < least) return true;
    }
    return false;
  }
  const char* const last = text.data() + text.size() - kEight;  // some bytes are looked at twice
  for (const char* at = text.data(); at < last; at += kEight) {
    if (any_below(eight_bytes(at), least)) return true;
  }
  return any_below(eight_bytes(last), least);
}

}  // namespace fujiplan
