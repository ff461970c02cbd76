#include "base/formatted.h"

#include <fmt/format.h>

namespace fujiplan {

std::string vformatted(fmt::string_view format, fmt::format_args operands) {
  return fmt::vformat(format, operands);
}

}  // namespace fujiplan
