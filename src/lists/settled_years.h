#pragma once

#include <set>
#include <vector>

#include "model/plan.h"

namespace fujiplan {

// 過年度: years whose answers were published, as far as two states of a plan tell: everybody who
// was asked had answered in `before`, and every reviewer had judged each answer, or there are
// answers of a later year in either.
std::set<FiscalYear> settled_years(const Plan& before, const Plan& after);

// Those, and the years that reviewers alone may still have something to say of. Nothing tells
// whether such a year was published, so what is planned anew is not for it.
std::set<FiscalYear> answered_years(const Plan& before, const Plan& after);

// The projects of a plan, and the groups that have a file.
std::vector<const Project*> records_of(const Plan& plan);

}  // namespace fujiplan
