#pragma once

namespace fujiplan {

// What every command answers to the shell; documented in docs/commands.md.
enum class ExitCode : int {
  Success = 0,   // done, nothing found
  Findings = 1,  // errors in the plan, or a difference where one was asked for
  Failed = 2,    // the job could not be done: usage, unreadable file, bad template
};

}  // namespace fujiplan
