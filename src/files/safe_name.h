#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

// A name from a plan as part of a file's name that every disk takes, Windows' too: `総務/契約`
// becomes `総務_契約`. Never empty, never `.` or `..`, without a slash, at most 180 bytes.
std::string safe_file_name(std::string_view name);

}  // namespace fujiplan
