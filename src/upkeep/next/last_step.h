#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fujiplan {

// A text in which the value at these keys, from the outermost level on, is the last of its steps,
// where it is a map of years: `rubric: {R4: a, R7: b}` becomes `rubric: b`. Lines move to the left;
// all else, also a value without years, stays. The text can be read.
std::string with_last_step(const std::string& path, std::string text,
                           std::span<const std::string_view> keys);

}  // namespace fujiplan
