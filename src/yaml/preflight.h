#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/odd_character.h"
#include "diag/sink.h"
#include "diag/source.h"

namespace fujiplan::yaml {

// Largest file that is read, in bytes. The longest real project has about 6 KB.
inline constexpr std::size_t kLargestFile = std::size_t{1024} * 1024;

// Judges the bytes of a file before they are read as YAML: size, UTF-8, byte order mark, control
// characters, others that are wrong wherever they stand, line ends, normalization form. True when
// the text can go to the YAML reader; findings that leave the text readable (CRLF, NFC, byte order
// mark, all odd characters but control characters) do not stop it.
// A text that is_surely_clean() has no finding, unless it is too large.
bool preflight(const SourceFile& source, std::size_t file, Sink& sink);

// The first control character other than TAB, LF and CR; npos when there is none.
std::size_t first_control(std::string_view text);
// Reports a character that is an error; false, and nothing reported, for others.
bool report_odd_error(const OddCharacter& odd, Span at, Sink& sink);

std::string code_point_name(std::string_view text, std::size_t at);  // U+001B

}  // namespace fujiplan::yaml
