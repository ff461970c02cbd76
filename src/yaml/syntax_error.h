#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diag/sink.h"

namespace fujiplan::yaml {

// What yaml-cpp said, and where: its English never reaches a person.
struct SyntaxError {
  std::size_t offset = 0;  // of the text, in bytes
  std::string said;
};

// Looks for one of the usual slips in the line of `offset` and the line before it: a TAB or a
// full-width space as indentation, a full-width colon, a key without a colon. True, with one
// finding, when there is one.
bool report_slip_near(std::string_view text, std::size_t offset, std::size_t file, Sink& sink);

// Emits one finding: a slip near the place, an open quote, or else kSyntax.
void report_syntax_error(std::string_view text, std::size_t file, const SyntaxError& error,
                         Sink& sink);

}  // namespace fujiplan::yaml
