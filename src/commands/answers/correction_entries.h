#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "survey/edit.h"
#include "yaml/document.h"

namespace fujiplan {

// What every entry of one run says.
struct CorrectionNote {
  std::string date;    // 2026-10-01
  FiscalYear year;     // whose answers were wrong
  std::string reason;  // one line
};

struct EntriesEdit {
  std::string text;             // of the whole file
  std::optional<Span> blocked;  // where a value of another kind stands; then nothing is changed
};

// The file of a project with an entry at the end of its `corrections` for each answer that has
// changed; all its other bytes stay.
EntriesEdit add_corrections(const yaml::Document& document, std::string_view text,
                            std::span<const ChangedAnswer> changed, const CorrectionNote& note);

}  // namespace fujiplan
