#pragma once

#include <optional>
#include <string_view>

namespace fujiplan::xlsx {

// A decimal as the number of a cell, where a spreadsheet shows and saves it again as it stands:
// `-1.5`, `1200`. None where it would not: more than 15 digits, zeros at its ends (007, 12.50), no
// number.
std::optional<double> exact_number(std::string_view text);

}  // namespace fujiplan::xlsx
