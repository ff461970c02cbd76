#pragma once

#include "model/survey_items.h"

// Who is asked what. The form of a reviewer asks for what it judges, and shows what was judged
// before; that of a department asks for its own answers, and for what it says to comments.
namespace fujiplan {

// What the department answers to the comment of a reviewer.
bool is_response(const SurveyItem& item);

// Does the form of a reviewer ask for it? Null: the form of a department.
bool is_asked_in(const SurveyItem& item, const Reviewer* reviewer);

// Does such a form show it, for reading?
bool is_shown_in(const SurveyItem& item, const Reviewer* reviewer);

// Has the reviewer of the item said something of the year that can be answered?
bool has_comment(const SurveyItem& item, const Project& project, FiscalYear year);

}  // namespace fujiplan
