#pragma once

#include <string>

#include "model/plan.h"
#include "upkeep/next/next_period.h"

namespace fujiplan {

// plan.yaml of the plan that comes next. `old` is the old plan as it is in the first year of the
// next one (narrow_to_year); `previous` is where its folder lies, seen from that of the next one.
// The tree, the words, the money, the fields and the comments come along; the departments under
// their names of that year, without those that are no more; of a rubric with years the one that
// holds then. The update history, findings, the deadline of the survey and the printed plan that
// the reports named as their source stay behind. Throws Failure for a file that is written so that
// it cannot be edited.
std::string next_header(const Plan& old, const NextPeriod& period, const std::string& previous);

}  // namespace fujiplan
