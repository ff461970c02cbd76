#pragma once

#include <string>
#include <string_view>

namespace fujiplan::testing {

// Holds the rows of the table between `<!-- NAME -->` and `<!-- /NAME -->` of docs/reliability.md
// to what a judge counted. In accept mode they are rewritten.
void check_outside_table(std::string_view name, const std::string& lines);

}  // namespace fujiplan::testing
