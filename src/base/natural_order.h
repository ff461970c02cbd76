#pragma once

#include <string_view>

namespace fujiplan {

// Orders names as people do: runs of digits by their value, so `1-1-2` comes before `1-1-10`.
// Equal values with more leading zeros come later; everything else by bytes.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace fujiplan
