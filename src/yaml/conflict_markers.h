#pragma once

#include <cstddef>
#include <string_view>

#include "diag/sink.h"

namespace fujiplan::yaml {

// Reports each conflict that git has left in the text: lines that begin with seven `<`, `=` or `>`,
// of which no YAML file of ours can have one. True when there is any.
bool report_conflicts(std::string_view text, std::size_t file, Sink& sink);

}  // namespace fujiplan::yaml
