#pragma once

#include <string>

#include "yaml/document.h"

namespace fujiplan::testing {

// A tree in one line, each scalar in the sign of its style, then offset and length:
// `{name@0+4: "富士市"@6+11, list@18+4: flow[a@25+1]@24+3}@0+27`. Block text stands after `|`, a
// value that is not there is `~`.
std::string dump(yaml::Value value);

}  // namespace fujiplan::testing
