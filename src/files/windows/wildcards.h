#pragma once

#include <string>
#include <vector>

namespace fujiplan::windows {

// Adds the files that a word of the command line names with `*` or `?` in its last name, in the
// order of their bytes, as shells of other systems do before they call a program; cmd and
// PowerShell leave that to the program. A word that is an option, or that no file matches, is added
// as it is.
void add_matches(const std::string& word, std::vector<std::string>& words);

}  // namespace fujiplan::windows
