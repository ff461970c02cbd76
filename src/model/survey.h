#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "model/field.h"
#include "model/values.h"
#include "model/words.h"

namespace fujiplan {

// Forms that are out name an answer by the mark in its row: it never changes, wherever the row
// stands. A new row takes the next of these, one that goes leaves its mark to kRetiredMarks, that
// of a score (a row of Evaluation) to kRetiredScores. x, y and z are taken (survey/form_version.h).
inline constexpr std::string_view kAnswerMarks = "abcdefghijklmnopqrstuvw0123456789";
inline constexpr std::string_view kRetiredMarks, kRetiredScores;

// 事業の評価: scores from 1 to 5, 5 being the best. All three are needed for a grade.
struct Evaluation {
  Whole progress, cost, content;
  Span at{};
  bool present = false;
  using Slot = std::variant<Whole Evaluation::*>;
};
std::span<const Field<Evaluation>> fields_of(RecordOf<Evaluation>);

// The phase that was really worked on in each half of the year.
struct WorkedPhases {
  Spanned<Phase> first, second;
  Span at{};
  bool present = false;
  using Slot = std::variant<Spanned<Phase> WorkedPhases::*>;
};
std::span<const Field<WorkedPhases>> fields_of(RecordOf<WorkedPhases>);

// 調査票: what a department answered for one year (図表1). Every field may be absent.
struct SurveyEntry {
  Year year;  // the key of the entry
  Spanned<Status> status;
  WorkedPhases schedule;
  Whole budget, actual;  // yen; internal
  Prose indicator, activities, review;
  Evaluation evaluation;
  Prose direction, changes;
  Span at{};
  bool present = false;
  using Slot = std::variant<Spanned<Status> SurveyEntry::*, WorkedPhases SurveyEntry::*,
                            Whole SurveyEntry::*, Prose SurveyEntry::*, Evaluation SurveyEntry::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<SurveyEntry> = 3;  // year, at, present
std::span<const Field<SurveyEntry>> fields_of(RecordOf<SurveyEntry>);

// At least one field has been answered.
bool is_answered(const SurveyEntry& entry);

}  // namespace fujiplan
