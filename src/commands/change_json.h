#pragma once

#include "model/to_json.h"
#include "views/plan_diff.h"

namespace fujiplan {

// What changed in a project, as arrays: one object per field, one per grade.
Json fields_json(const ProjectDiff& project);
Json grades_json(const ProjectDiff& project, Audience audience);

}  // namespace fujiplan
