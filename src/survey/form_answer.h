#pragma once

#include <string>
#include <string_view>

#include "model/survey_items.h"
#include "model/typed_answer.h"

// Answers in the cells of a form.
namespace fujiplan {

// An answer of the files as a cell shows it: a text with the lines that people see, a choice in the
// language of the form.
std::string cell_of_answer(const SurveyItem& item, const SurveyEntry& entry, Language language);

// The reverse: read_typed_answer, with the lines of a text as people see them. `cell` must not be
// blank.
TypedAnswer answer_of_cell(const SurveyItem& item, std::string_view cell);

// What two answers have in common that mean the same to people: width of digits, blanks at the
// ends, line breaks that are not shown, characters that CP932 has in one form only. `text` as in
// the files.
std::string comparable_answer(const SurveyItem& item, std::string_view text);

// An answer as a message quotes it, cut where it is long. `text` as in the files; empty: nothing.
Message quoted_answer(const SurveyItem& item, std::string_view text);

}  // namespace fujiplan
