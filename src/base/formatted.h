#pragma once

#include <fmt/core.h>

#include <string>

namespace fujiplan {

// fmt::vformat, which is compiled in one place only.
std::string vformatted(fmt::string_view format, fmt::format_args operands);

// fmt::format: `{}` of the format stand for the operands. The compiler checks the format.
template <typename... Operands>
std::string formatted(fmt::format_string<Operands...> format, Operands&&... operands) {
  return vformatted(format, fmt::make_format_args(operands...));
}

}  // namespace fujiplan
