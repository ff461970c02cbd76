#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/survey_items.h"
#include "yaml/document.h"

namespace fujiplan {

struct AnswerChange {
  const SurveyItem* item;
  std::string text;  // as `read_typed_answer` gives it; empty: the answer goes
};

// An answer that a change makes differ; empty texts: not there.
struct ChangedAnswer {
  const SurveyItem* item;
  std::string before, after;
};

// When a text is the one that is there already.
enum class SameText : unsigned char {
  AsTyped,  // typed once more, it would be: a form brings back what it was given
  AsShown,  // each character is: who corrects one means that one
};

struct SurveyEdit {
  std::string text;                    // of the whole file
  std::vector<ChangedAnswer> changed;  // empty: the file says all that already
  // Where a value of another kind stands than the answers need; then nothing is changed.
  std::optional<Span> blocked;
};

// What the file of a project says at the keys of an answer, or of the record it is in; none:
// nothing.
std::optional<yaml::Value> answer_at(const yaml::Document& document, FiscalYear year,
                                     std::span<const std::string_view> keys);

// The same of an answer: of a value that says more than its number, that part.
std::optional<yaml::Value> answer_at(const yaml::Document& document, FiscalYear year,
                                     const SurveyItem& item);

// The file of a project after answers for a year have changed: only the bytes of those answers
// differ. `text` is the source that `document` was read from, with or without mistakes elsewhere.
// No item may be changed twice. `items`: all of the plan, in whose order new answers are put.
SurveyEdit edit_survey(const yaml::Document& document, std::string_view text, FiscalYear year,
                       std::span<const SurveyItem> items, std::span<const AnswerChange> changes,
                       SameText same = SameText::AsTyped);

}  // namespace fujiplan
