#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "run/context.h"

namespace fujiplan {

// `validate --base REV`: adds what is wrong with the change since a revision of git, in the order
// in which findings are shown. `sources` and `findings` are those of the plan; the texts of files
// that have new findings are put back. Throws Failure where there is no such revision, or no
// repository.
void add_findings_since_base(Context& context, const std::string& folder, Sources& sources,
                             std::vector<Diagnostic>& findings);

// Throws Failure where add_findings_since_base() would: for who changes files before it is called.
void require_base(const Context& context);

}  // namespace fujiplan
