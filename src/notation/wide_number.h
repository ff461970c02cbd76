#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Numbers in full-width digits inside a text, `１２，０００` or `５．５`: they are turned to half
// width whole or not at all, so that no `12，000` is left. A comma belongs to the number before
// groups of three digits, a point between digits; any other sign is part of the sentence
// (`４，５年度`).
namespace fujiplan {

// Where the number ends that has a digit, of either width, at `at`.
std::size_t number_end(std::string_view text, std::size_t at);

// `text` with its numbers in half-width characters; all else stays.
std::string with_half_width_numbers(std::string_view text);

}  // namespace fujiplan
