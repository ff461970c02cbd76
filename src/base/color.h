#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

enum class Ink : unsigned char { Bold, Dim, Red, Green, Yellow };

// Wraps a text in ANSI colours, or leaves it as it is when colours are off.
struct Paint {
  bool on = false;

  std::string operator()(Ink ink, std::string_view text) const {
    if (!on) return std::string(text);
    constexpr std::string_view kCodes[] = {"1", "2", "1;31", "32", "33"};
    return "\033[" + std::string(kCodes[static_cast<std::size_t>(ink)]) + "m" + std::string(text) +
           "\033[0m";
  }
};

}  // namespace fujiplan
