#pragma once

#include <random>
#include <string>
#include <string_view>

namespace fujiplan::testing {

using Random = std::mt19937_64;

// What the plan must have been through for one of the safe faults: `department` and these words.
inline constexpr std::string_view kEndedDepartment[] = {"end",    "国保年金課", "--to",
                                                        "市民課", "--from",     "R7"};

// Faults that `validate --fix` is to take back: it makes of the text what it was. Any of them may
// find no place; the same text then.
std::string with_safe_faults(std::string text, Random& random);

// The same of `--unsafe`.
std::string with_likely_faults(std::string text, Random& random);

}  // namespace fujiplan::testing
