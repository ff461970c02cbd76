#pragma once

#include <random>
#include <string>

namespace fujiplan::testing {

using Random = std::mt19937_64;

// Faults that `validate --fix` is to take back: it makes of the text what it was. Any of them may
// find no place; the same text then.
std::string with_safe_faults(std::string text, Random& random);

// The same of `--unsafe`.
std::string with_likely_faults(std::string text, Random& random);

}  // namespace fujiplan::testing
