#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fujiplan::xlsx {

// The text in lines of at most so many cells (display_width): broken after a space, or between
// Japanese characters, but not before a sign that ends something, as 。 does.
std::vector<std::string_view> lines_within(std::string_view text, std::size_t width);

// Cells of the widest of the lines that the text itself has.
std::size_t widest_line(std::string_view text);

}  // namespace fujiplan::xlsx
