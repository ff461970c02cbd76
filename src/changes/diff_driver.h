#pragma once

#include "run/context.h"

namespace fujiplan {

// Was `diff` called by git as an external diff program? Then the words are
// path old-file old-hex old-mode new-file new-hex new-mode [new-path message],
// or the path alone when it is not merged (gitattributes(5), GIT_EXTERNAL_DIFF in git(1)).
bool is_called_by_git(const Context& context);

// Prints what changed in that one file. Always Success: git takes anything else for a crash.
ExitCode run_diff_driver(Context& context);

}  // namespace fujiplan
