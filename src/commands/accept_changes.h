#pragma once

#include <span>

#include "base/replace_files.h"
#include "commands/context.h"

namespace fujiplan {

// Shows on stderr what changed project files would bring into the plan: what validate finds then
// and does not find now. False, with a word that nothing was written, when errors are among it.
bool are_accepted(Context& context, const Plan& plan, std::span<const FileChange> changes);

}  // namespace fujiplan
