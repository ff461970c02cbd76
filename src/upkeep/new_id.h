#pragma once

#include "run/options.h"
#include "upkeep/used_ids.h"

namespace fujiplan {

// The number of a new project: that of `--id`, else the one after the highest that its group, named
// by `--measure`, ever had. Throws UsageError for what cannot be meant, Failure for a number that
// is or was in use.
ProjectId id_of_new(const Options& options, const Plan& plan, const UsedIds& used);

}  // namespace fujiplan
