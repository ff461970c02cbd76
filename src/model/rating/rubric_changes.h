#pragma once

#include <optional>
#include <vector>

#include "model/plan_header.h"
#include "model/rating/scheme.h"

// Where a plan changes in its course how it rates.
namespace fujiplan {

// The year from which another rubric holds for a level (from 1; 0: for projects) than in an earlier
// year; none where both years have the same.
std::optional<FiscalYear> rubric_changed(const PlanHeader& header, std::size_t level,
                                         FiscalYear earlier, FiscalYear year);
// The same of what the plan is of.
std::optional<FiscalYear> rubric_changed(const PlanHeader& header, FiscalYear earlier,
                                         FiscalYear year);

// What is said of what the plan is of, and the year from which it holds: the first year of the plan
// where it holds from the beginning.
struct RubricFrom {
  FiscalYear from;
  const Rubric* said;
};
// In the order of time, up to the year that is looked at, see narrow_to_year(); of a plan as it was
// loaded all. Never none. Other years do not matter to what is published of this one.
std::vector<RubricFrom> rubrics_so_far(const PlanHeader& header);

// Do two scales have the same levels in the same order, whatever these mean?
bool have_same_names(const Levels& a, const Levels& b);

// Do results of both mean the same, so that one may be better than the other? Grades and levels do
// where both schemes have the same names for them in the same order; values where they come from
// the same answers by the same rule. Levels of a reviewer's own scale are no matter of it: see
// are_comparable() of two outcomes.
bool are_comparable(const Scheme& a, const Scheme& b);

}  // namespace fujiplan
