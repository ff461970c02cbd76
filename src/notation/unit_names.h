#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fujiplan {

// What people write behind a number for a unit, in half-width characters: the unit, and where it
// ends in brackets, also what stands before them: 円(税込) and 円 of 円（税込）. Not so where the
// brackets hold a multiple, as in 円（千円）: an amount in 円 would be another one.
std::vector<std::string> names_of_unit(std::string_view unit);

}  // namespace fujiplan
