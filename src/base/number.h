#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace fujiplan {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Of ASCII.
constexpr bool is_letter_or_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A whole number as the files write it: decimal digits only, no sign, no leading zero, no
// separator. `0` is one; `00`, `010`, `+1`, `1,000` and `３` are none.
inline bool is_whole_number(std::string_view text) {
  return !text.empty() && (text.size() == 1 || text.front() != '0') &&
         std::ranges::all_of(text, is_digit);
}

// None also when the number does not fit 64 bits.
inline std::optional<std::int64_t> parse_whole_number(std::string_view text) {
  if (!is_whole_number(text)) return std::nullopt;
  std::int64_t value = 0;
  if (text.size() <=
      std::numeric_limits<std::int64_t>::digits10) {  // fits; ids are asked for often
    for (char c : text) value = value * 10 + (c - '0');
    return value;
  }
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? std::optional(value) : std::nullopt;
}

// A number of 0 or more as people read it: 1,100,000.
std::string with_commas(std::int64_t number);

// What a person typed as a whole number, as the files write it: digits of either width, commas
// between groups of three (`1,200`), leading zeros, blanks around it. None for anything else.
std::optional<std::string> plain_whole_number(std::string_view typed);

}  // namespace fujiplan
