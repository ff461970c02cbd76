#pragma once

#include "lsp/session.h"

namespace fujiplan::lsp {

// Tells the editor what is found now in the files of a plan, where that is something else than what
// it shows. `all`: the plan was read anew.
void publish(Session& session, OpenPlan& plan, bool all);

}  // namespace fujiplan::lsp
