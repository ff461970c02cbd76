#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "upkeep/next/next_period.h"

namespace fujiplan {

struct NextPlanFile {
  std::string path;  // below the folder of the plan: 1-1/1-1-2.yaml
  std::string text;
};

// All files of the plan that comes next, plan.yaml last: the projects that go on (fate.h) and the
// groups of the tree that have a file, each where its id belongs. `old` is the old plan, without
// mistakes and as it is in the first year of the next one (narrow_to_year); `previous` is where its
// folder lies, seen from that of the next one. Throws Failure as next_file() and next_header() do.
std::vector<NextPlanFile> next_plan(const Plan& old, const NextPeriod& period,
                                    const std::string& previous);

}  // namespace fujiplan
