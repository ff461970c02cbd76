#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"

namespace fujiplan {

// A word that may stand at a place of the command line, and what it means.
struct Candidate {
  std::string value, description;
};

// The name of a file or folder is to be completed by the shell itself, which does it better.
enum class ShellCompletes : unsigned char { Nothing, Files, Folders };

struct Candidates {
  std::vector<Candidate> words;
  ShellCompletes shell = ShellCompletes::Nothing;
};

// What can stand for a placeholder of the command and option tables: "ID", "YEAR", "always", or
// several of them as in "[FILE|DIR|ID ...]". `command` may be null. Never fails: of a plan that is
// broken or missing it offers what there is.
Candidates candidates_for(std::string_view placeholder, const CommandRow* command,
                          Context& context);

// The options that ask for what the plan has; all of them without a plan.
std::vector<OptionRow> options_of_plan(std::vector<OptionRow> rows, Context& context);

// The placeholders in a text such as "[FILE|DIR|ID ...]": FILE, DIR, ID.
std::vector<std::string_view> placeholders_in(std::string_view text);

// Has the placeholder candidates, or is it a word to be typed as it is? Else it is in capitals
// and nobody said what can stand there.
bool is_known_placeholder(std::string_view placeholder);

}  // namespace fujiplan
