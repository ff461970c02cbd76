#pragma once

#include <string>
#include <string_view>

namespace fujiplan::yaml {

// What a scalar in double quotes on one line says, `quoted` with both quotes: each escape of YAML
// 1.2.2 (5.7, escaped characters) as its character in UTF-8. yaml-cpp gives the bytes 85 and A0
// for `\N` and `\_`. The escapes must be ones that yaml-cpp has accepted; others stay as they are.
std::string unescaped(std::string_view quoted);

}  // namespace fujiplan::yaml
