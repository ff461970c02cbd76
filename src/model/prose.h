#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fujiplan {

// The lines that people see of a long text (docs/format.md, "Text"): lines of the file are joined
// without a space; a blank line, or a line that begins with `・`, starts a new one.
std::vector<std::string> shown_lines(std::string_view text);

// The same on one line, for tables: the shown lines with nothing between them.
std::string on_one_line(std::string_view text);

// Are two texts the same but for their line breaks and the blanks around lines? The same as
// comparing them on one line, without making the lines.
bool same_on_one_line(std::string_view a, std::string_view b);

// Long text as the files hold it: a new line behind each 。, but not inside brackets. Lines lose
// the spaces around them; blank lines stay, except at both ends.
std::string one_sentence_per_line(std::string_view text);

}  // namespace fujiplan
