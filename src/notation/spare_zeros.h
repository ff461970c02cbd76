#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fujiplan {

// A number, with commas or without, that has no more decimals than these where only zeros are left
// out: 12.50 is 12.5 with one, 1,500.0 is 1,500 with none. Anything else stays as it is; so does
// 12.000 with none to two, which may be twelve thousand.
std::string without_spare_zeros(std::string_view number, std::size_t decimals);

}  // namespace fujiplan
