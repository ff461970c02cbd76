#pragma once

#include "changes/plan_diff.h"
#include "model/to_json.h"

namespace fujiplan {

// What changed in a project: the kind of change, the paths, an object per field and per grade.
Json change_json(const ProjectDiff& project, Audience audience);

}  // namespace fujiplan
