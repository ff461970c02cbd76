#pragma once

#include <utility>

#include "run/context.h"

namespace fujiplan {

// The two plans that `diff [BASE [HEAD]]` compares. Each word is a plan folder, or else a revision
// of the git repository that the plan is in; without HEAD it is the plan on the disk, without BASE
// the revision HEAD. One word may be a range: `A..B`, or `A...B` from where they parted.
// Throws Failure when there is no such folder, revision or repository.
std::pair<Plan, Plan> compared_plans(Context& context);

}  // namespace fujiplan
