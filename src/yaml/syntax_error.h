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

// Emits one finding: one of the usual slips when the lines around the place show it (a TAB or a
// full-width space as indentation, a full-width colon, an open quote), else kSyntax.
void report_syntax_error(std::string_view text, std::size_t file, const SyntaxError& error,
                         Sink& sink);

}  // namespace fujiplan::yaml
