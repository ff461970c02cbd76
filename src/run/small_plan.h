#pragma once

#include <string>

#include "model/plan.h"

namespace fujiplan {

// A plan of plan.yaml and one project, whose file lies at `path` below its folder; an empty path:
// no project. For a look at one file of a plan. Mistakes leave the project, or the header, not
// whole.
Plan small_plan(const std::string& header, const std::string& path, const std::string& project);

}  // namespace fujiplan
