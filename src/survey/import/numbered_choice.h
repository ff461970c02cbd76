#pragma once

#include <string_view>

namespace fujiplan {

// Was this cell, which is read as `choice`, a number that meant another one when the form was made?
// A number is that of a choice in the header of its column, which may have become another's: `then`
// is the header of the form, `now` the one that forms have today. Headers that people have written
// themselves list no choices, and are not doubted.
bool may_mean_another(std::string_view cell, std::string_view choice, std::string_view then,
                      std::string_view now);

}  // namespace fujiplan
