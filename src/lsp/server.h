#pragma once

#include "base/exit_code.h"
#include "files/environment.h"
#include "run/options.h"

namespace fujiplan::lsp {

// Answers what comes in on env.in until it ends or `exit` comes. Success when `shutdown` came
// before `exit`, else Findings, which is 1, as the protocol asks for. Writes to env.out only.
ExitCode serve(Environment& env, const Options& options);

}  // namespace fujiplan::lsp
