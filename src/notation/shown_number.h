#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace fujiplan {

// `part` of `whole` in per cent with one decimal, half up: 2 of 13 is `15.4`. None of nothing.
// Whole numbers only, so that it is the same everywhere.
inline std::optional<std::string> share(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  std::size_t tenths = (part * 2000 + whole) / (whole * 2);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace fujiplan
