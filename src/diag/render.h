#pragma once

#include <span>
#include <string>

#include "base/language.h"
#include "diag/diagnostic.h"
#include "diag/source.h"

// One function for each form of the findings. All take the findings in Sink's order.
namespace fujiplan {

// What the count line of the text form tells.
struct FindingCounts {
  std::size_t files = 0, errors = 0, warnings = 0;
};

struct TextStyle {
  Language language = Language::Japanese;
  bool color = false;
};

// Message, source line, caret, help and notes of each finding, an empty line between findings.
std::string render_text(const Sources&, std::span<const Diagnostic>, TextStyle);

// `path:line:column: error[code]: message`, a line each; the words `error` and `warning` stay
// English so that editors recognise them.
std::string render_concise(const Sources&, std::span<const Diagnostic>, Language);

// An array of objects with code, severity, message, path, line, column, end_line, end_column
// (columns in code points, the end exclusive), help, notes.
std::string render_json(const Sources&, std::span<const Diagnostic>, Language);

// The last line of the text and concise forms.
std::string render_counts(FindingCounts, Language);

}  // namespace fujiplan
