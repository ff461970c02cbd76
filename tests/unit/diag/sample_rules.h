#pragma once

#include <string_view>

#include "diag/diagnostic.h"

// An error with an operand and a warning without one, for tests of how findings are written.
namespace fujiplan::testing {

inline constexpr Diagnosis<std::string_view> kWrong{
    .rule = {.code = "wrong", .title = {}, .why = {}},
    .message = {"誤り {}", "wrong {}"},
    .help = {"直す {}", "mend {}"}};
inline constexpr Diagnosis<> kDoubtful{
    .rule = {.code = "doubtful", .severity = Severity::Warning, .title = {}, .why = {}},
    .message = {"怪しい", "doubtful"}};

}  // namespace fujiplan::testing
