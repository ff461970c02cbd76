#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan {

// The lines that people see of a long text (docs/format.md, "Text"): lines of the file are joined,
// with a space where both sides are of a script that has spaces between words, as in English, and
// without one where either is Japanese. A blank line, or a line that begins with `・`, starts a new
// one.
std::vector<std::string> shown_lines(std::string_view text);

// The text as people see it where that is one line of it: without the blanks around it. None: it
// has several lines. So it need not be made.
std::optional<std::string_view> only_line(std::string_view text);

// The same on one line, for tables: the shown lines, joined alike.
std::string on_one_line(std::string_view text);

// Are two texts the same but for their line breaks and the blanks around lines? The same as
// comparing them on one line, without making the lines.
bool same_on_one_line(std::string_view a, std::string_view b);

// Long text as the files hold it: a new line behind each 。, and behind the full stop of an English
// sentence, but not inside brackets. Lines lose the spaces around them; blank lines stay, except at
// both ends.
std::string one_sentence_per_line(std::string_view text);

// Does a sentence of a script with spaces end with the sign at `at`, and another one follow? Not
// behind an abbreviation: `No. 5`, `e.g. Leeds`. Where it ends, behind quotes and brackets; 0: no.
std::size_t end_of_spaced_sentence(std::string_view line, std::size_t at);

}  // namespace fujiplan
