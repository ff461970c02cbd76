#pragma once

#include <string>

#include "model/plan.h"
#include "upkeep/next/next_period.h"

namespace fujiplan {

// The file of a project, or of a group of the tree, in the plan that comes next. `old` is the old
// plan as it is in the first year of the next one (narrow_to_year). Texts, marks, own fields and
// comments come along. What belongs to the years of the old plan stays behind: answers,
// corrections, findings, who worked on it when, the page of the printed plan. It begins with the
// phase that its last answers name as worked on last, else with the one that was planned last; a
// target has what was reached last as its base (not of a running total, which begins anew).
// Projects that stay behind are named in `related` by their names (next_related.h). What must be
// written anew says so: targets, and activities where the class asks for them. Throws Failure for a
// file that is written so that it cannot be edited.
std::string next_file(const Plan& old, const Project& project, const NextPeriod& period);

}  // namespace fujiplan
