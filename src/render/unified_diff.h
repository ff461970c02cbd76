#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

// What changes in a file, line by line, with three lines around each change, as `git apply` and
// people read it. Empty when nothing changes. The file is called by `path` on both sides; one
// that was empty is new.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace fujiplan
