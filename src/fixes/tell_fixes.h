#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace fujiplan {

// Tells each finding how it can be fixed (Diagnostic::mend). `findings`: in the order of Sink;
// `sources` have the texts of all files with findings.
void tell_fixes(const Sources& sources, std::vector<Diagnostic>& findings);

}  // namespace fujiplan
