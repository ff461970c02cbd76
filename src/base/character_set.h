#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/text.h"

namespace fujiplan {

// A set of ASCII characters and of characters from U+0800 to U+FFFF, which take three bytes. Long
// texts are searched for them by their bytes: nothing is decoded.
class CharacterSet {
 public:
  constexpr void add(char32_t character) {
    rows_[character >> 6] |= std::uint64_t{1} << (character & 0x3F);
    if (character < 0x80) other_ascii_[character] = false;
  }
  constexpr void add(char32_t first, char32_t last) {
    for (char32_t c = first; c <= last; ++c) add(c);
  }

  // Where in [at, end) of a text in UTF-8 the first of them begins; `end` when there is none. Both
  // must lie between characters.
  std::size_t find(std::string_view text, std::size_t at, std::size_t end) const {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    // Each step is a constant behind a branch: a processor takes it ahead of the bytes.
    for (;;) {
      while (at < end && other_ascii_[byte(at)]) ++at;
      for (; at < end && byte(at) >> 4 == 0xE; at += 3) {
        std::uint64_t row = rows_[(byte(at) & 0xFU) << 6 | (byte(at + 1) & 0x3FU)];
        if ((row >> (byte(at + 2) & 0x3F) & 1) != 0) return at;
      }
      if (at >= end || (byte(at) < 0x80 && !other_ascii_[byte(at)])) return at;
      at += size_by_lead(byte(at));
    }
  }

 private:
  static constexpr std::array<bool, 256> ascii() {
    std::array<bool, 256> all{};
    std::fill_n(all.begin(), 0x80, true);
    return all;
  }

  std::array<std::uint64_t, 0x10000 / 64> rows_{};  // a bit for each character
  std::array<bool, 256> other_ascii_ = ascii();  // which bytes are ASCII characters not in the set
};

}  // namespace fujiplan
