#pragma once

#include <set>
#include <string_view>

#include "diag/source.h"
#include "notation/fiscal_year.h"

namespace fujiplan {

// Do the answers of these years, `survey.R6`, have the same values in both texts of a file? Their
// order, their quotes and the line ends of the file are no values. False where it cannot be told:
// the file has a survey, and one of the texts is not YAML.
bool has_same_answers(const SourceFile& before, const SourceFile& after,
                      const std::set<FiscalYear>& years);

// The same of the whole survey, whatever years it names.
bool has_same_answers(const SourceFile& before, const SourceFile& after);

// Have the corrections the same texts, `was`, `now` and `reason`, in both? What was published stays
// word for word. False where it cannot be told.
bool has_same_corrections(const SourceFile& before, const SourceFile& after);

}  // namespace fujiplan
