#pragma once

#include <string>

#include "model/survey_items.h"

namespace fujiplan {

// An answer that somebody might have given, as a cell of a form has it: invented, plausible, and
// one that the import takes, in the language of the plan. By the kind of the answer, so that every
// plan has one for each of its own.
std::string example_of(const SurveyItem& item, FiscalYear year, const Vocabulary& words);

}  // namespace fujiplan
