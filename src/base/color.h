#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace fujiplan {

enum class Ink : unsigned char { Bold, Dim, Red, Green, Yellow };

// Wraps a text in ANSI colours, or leaves it as it is when colours are off.
struct Paint {
  static constexpr std::string_view kCodes[] = {"\033[1m",  "\033[2m",  "\033[1;31m",
                                                "\033[32m", "\033[33m", "\033[0m"};
  bool on = false;

  // `text` must be harmless (base/harmless.h) where it is not the program's own.
  std::string operator()(Ink ink, std::string_view text) const {
    if (!on) return std::string(text);
    std::string out(kCodes[static_cast<std::size_t>(ink)]);
    return out.append(text).append(kCodes[std::size(kCodes) - 1]);
  }
};

}  // namespace fujiplan
