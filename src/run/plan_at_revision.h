#pragma once

#include <optional>

#include "files/environment.h"
#include "run/options.h"

namespace fujiplan {

// The plan as it was at the revision of `--at`; none when that was not given. It is where it is on
// the disk, and its files have the names that they have there. Throws Failure when there is no such
// plan, revision or repository.
std::optional<PlanElsewhere> plan_at_revision(const Environment& env, const Options& options);

}  // namespace fujiplan
