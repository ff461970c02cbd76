#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fujiplan {

// A whole number as the files write it: decimal digits only, no sign, no leading zero, no
// separator. `0` is a number; `00`, `010`, `+1`, `1,000`, `３` and what does not fit 64 bits are
// none.
inline std::optional<std::int64_t> parse_whole_number(std::string_view text) {
  if (text.empty() || (text.size() > 1 && text.front() == '0') || text.front() == '-') {
    return std::nullopt;
  }
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace fujiplan
