#pragma once

#include <set>
#include <vector>

#include "model/plan.h"

namespace fujiplan {

// 過年度: years whose answers were published, as far as two states of a plan tell: everybody who
// was asked had answered in `before`, and every reviewer had judged each answer, or there are
// answers of a later year in either.
std::set<FiscalYear> settled_years(const Plan& before, const Plan& after);

// The projects of a plan, and the groups that have a file.
std::vector<const Project*> records_of(const Plan& plan);

}  // namespace fujiplan
