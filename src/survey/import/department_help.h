#pragma once

#include "diag/diagnostic.h"

namespace fujiplan {

// What a department does about a finding that its answers would cause in the plan: it has the form,
// but neither the files nor fujiplan. Of a rule of which nobody has said what that is: to tell
// whoever has sent the form.
Message help_for_department(const Diagnostic& finding);

}  // namespace fujiplan
