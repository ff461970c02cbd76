#pragma once

#include <string>

// What transcripts ask of the system that they are replayed on: posix.cc, or wine.cc for a program
// of Windows that Wine runs on another system, whose git and shell it uses.
namespace fujiplan::testing {

// Throws std::runtime_error when it cannot be made.
std::string new_temporary_folder();

struct ShellResult {
  std::string out;
  int code = 0;
};

// What `sh` makes of the command. Paths in it are those of path_in_shell().
ShellResult run_in_shell(const std::string& command);

// More variables for git, as `sh` takes them: what git for this system sets of itself.
extern const char* const kSettingsOfSystem;

// As the shell names what this program calls `path`.
std::string path_in_shell(const std::string& path);

}  // namespace fujiplan::testing
