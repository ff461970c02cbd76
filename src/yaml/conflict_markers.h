#pragma once

#include <cstddef>
#include <string_view>

#include "diag/sink.h"

namespace fujiplan::yaml {

// The sign that a marker line of git is made of: seven times `<`, `|`, `=` or `>` at its start, and
// a name of the side behind a blank, but for `=`. NUL for any other line.
char conflict_sign(std::string_view line);

// Reports each conflict that git has left in the text, of whose marker lines no YAML file of ours
// can have one at its left edge. Git writes them nowhere else. True when there is any.
bool report_conflicts(std::string_view text, std::size_t file, Sink& sink);

}  // namespace fujiplan::yaml
