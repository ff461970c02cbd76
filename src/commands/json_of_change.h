#pragma once

#include "model/to_json.h"
#include "views/plan_diff.h"

namespace fujiplan {

// What changed in a project: the kind of change, the paths, an object per field and per grade.
Json change_json(const ProjectDiff& project, Audience audience);

}  // namespace fujiplan
