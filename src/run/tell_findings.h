#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "run/context.h"

namespace fujiplan {

// Shows on stderr what an edit would bring into the plan. False where errors are among it: it says
// that nothing was written then, and nothing may be.
bool tell_findings(Context& context, const Sources& sources, std::span<const Diagnostic> findings);

}  // namespace fujiplan
