#pragma once

#include <set>

#include "lsp/session.h"
#include "notation/fiscal_year.h"

namespace fujiplan::lsp {

// The years whose answers `validate --fix` leaves to `fujiplan correct`: those that are settled in
// git's HEAD, or before one that has answers in the editor. None where git does not tell. HEAD is
// looked up each time, its plan read only when it is another than the last time.
std::set<FiscalYear> settled_years(const Session& session, OpenPlan& plan);

}  // namespace fujiplan::lsp
