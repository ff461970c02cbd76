#pragma once

#include <optional>
#include <set>

#include "lsp/session.h"
#include "notation/fiscal_year.h"

namespace fujiplan::lsp {

// The years whose answers `validate --fix` leaves to `fujiplan correct`: those that are settled in
// git's HEAD, or before one that has answers in the editor. Empty where git does not have the plan;
// none where it does, but nobody can tell of it: any year may be settled. HEAD is looked up each
// time, its plan read only when it is another than the last time.
std::optional<std::set<FiscalYear>> settled_years(const Session& session, OpenPlan& plan);

}  // namespace fujiplan::lsp
