#pragma once

#include "base/exit_code.h"
#include "run/context.h"

// `validate --fix`, `--unsafe`, `--diff`; fixes/ says what is fixed.
namespace fujiplan {

// Throws UsageError for options that mean nothing without --fix, or beside --diff.
void require_fix(const Options& options);

// Mends the chosen files, and says on stderr how many findings of which files. The lock of the plan
// is held meanwhile; all files are written, or none. Throws Failure as replace_files() does.
void mend_files(Context& context);

// Prints what it would write, as a unified diff. Findings where there is something to mend.
ExitCode show_mends(Context& context);

}  // namespace fujiplan
