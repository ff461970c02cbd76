#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/text.h"

namespace fujiplan {

// A set of ASCII characters and of characters from U+0800 to U+FFFF, which take three bytes. Long
// texts are searched for them by their bytes: nothing is decoded, and most characters are told not
// to be in the set by the first one.
class CharacterSet {
 public:
  void add(char32_t character) {
    rows_[character >> 6] |= std::uint64_t{1} << (character & 0x3F);
    steps_[character < 0x80 ? character : 0xE0 | character >> 12] = 0;
  }
  void add(char32_t first, char32_t last) {
    for (char32_t c = first; c <= last; ++c) add(c);
  }

  // Where in [at, end) of a text in UTF-8 the first of them begins; `end` when there is none. Both
  // must lie between characters.
  std::size_t find(std::string_view text, std::size_t at, std::size_t end) const {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    while (at < end) {
      unsigned lead = byte(at);
      std::size_t step = steps_[lead];
      if (step == 0) {
        if (lead < 0x80) break;
        std::uint64_t row = rows_[(lead & 0xF) << 6 | (byte(at + 1) & 0x3FU)];
        if ((row >> (byte(at + 2) & 0x3F) & 1) != 0) break;
        step = 3;
      }
      at += step;
    }
    return at;
  }

 private:
  static constexpr std::array<unsigned char, 256> sizes_by_lead() {
    std::array<unsigned char, 256> sizes{};
    unsigned char lead = 0;
    for (unsigned char& size : sizes) size = size_by_lead(lead++);
    return sizes;
  }

  std::array<std::uint64_t, 0x10000 / 64> rows_{};  // a bit for each character
  // By first bytes: how long a character is that begins so, or 0 when it may be in the set.
  std::array<unsigned char, 256> steps_ = sizes_by_lead();
};

}  // namespace fujiplan
