#pragma once

#include "model/plan.h"
#include "model/types/to_json.h"

namespace fujiplan {

// A project as JSON: the keys of the format, then the computed ones: `policy`, `measure`, of deeper
// trees `groups`, and for the year `phase` (planned for its second half), `sum`, `grade`. Absent
// values are left out.
Json project_json(const Plan& plan, const Project& project, FiscalYear year);

}  // namespace fujiplan
