#pragma once

#include <string_view>
#include <vector>

#include "base/json.h"
#include "lists/grading.h"

// What `grade --format json` says.
namespace fujiplan {

// Each project with its scores and result, how often there is which, and the ids of those without.
// `outside`: projects that the year does not count. `why`: also how far it is to the next result.
Json json_of_grades(const Scheme& scheme, const std::vector<GradeRow>& rows,
                    const Distribution& distribution, const std::vector<GradeRow>& outside,
                    FiscalYear year, bool why);

// The counts of each group. `by`: what they are grouped by, as it is typed.
Json json_of_groups(const Scheme& scheme, const std::vector<Group>& groups,
                    const std::vector<GradeRow>& outside, std::string_view by, FiscalYear year);

// The grade of each project in each year that it has one.
Json json_of_years(const Plan& plan, const std::vector<const Project*>& projects);

}  // namespace fujiplan
