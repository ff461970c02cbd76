#pragma once

#include <string>

#include "base/exit_code.h"
#include "run/context.h"

namespace fujiplan {

// Is it `init DIR --from OLD --period R9:R13`? Throws UsageError where only a part of it is given,
// or options of a plan that is started anew.
bool is_next_plan(const Options& options);

// Starts the plan that comes after OLD in `folder`, which holds no plan yet. Only files of the plan
// are written; all of them, or none. A run that was killed can be run again.
ExitCode run_init_next(Context& context, const std::string& folder);

}  // namespace fujiplan
