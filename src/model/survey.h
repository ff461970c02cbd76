#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/money/amount.h"
#include "model/own/values.h"
#include "model/rating/evaluation.h"
#include "model/reviews/review.h"
#include "model/targets/target.h"
#include "model/values.h"
#include "model/words.h"

namespace fujiplan {

// Forms that are out name an answer by the mark in its row: it never changes, wherever the row
// stands. A new row takes the next of these, one that goes leaves its mark to kRetiredMarks. v to z
// are taken (survey/form_version.h).
inline constexpr std::string_view kAnswerMarks = "abcdefghijklmnopqrstu0123456789";
inline constexpr std::string_view kRetiredMarks;

// The criteria whose answers have such a mark, because forms had them before a plan could declare
// its own. Any other has one that follows from its key.
struct MarkedCriterion {
  std::string_view key;
  char mark;
};
inline constexpr MarkedCriterion kMarkedCriteria[] = {
    {"progress", 'i'}, {"cost", 'j'}, {"content", 'k'}};
// The same of the parts of a year.
struct MarkedPart {
  std::string_view name;
  char mark;
};
inline constexpr MarkedPart kMarkedParts[] = {{"上", 'b'}, {"下", 'c'}};
inline constexpr char kMarkOfCriterion = 'w';  // with kDigitsOfCriterion behind it
inline constexpr std::size_t kDigitsOfCriterion = 6;

// The phase that was really worked on in a part of the year.
struct WorkedPhase {
  const PartWord* part = nullptr;  // null: the plan does not divide its years
  Spanned<Phase> phase;
};
struct WorkedPhases {
  std::vector<WorkedPhase> phases;  // in the order of the parts
  Span at{};
  bool present = false;
  const WorkedPhase* find(const PartWord* part) const;  // null: none is said
};

// 調査票: what a department answered for one year (図表1). Every field may be absent.
struct SurveyEntry {
  Year year;  // the key of the entry
  Spanned<Status> status;
  WorkedPhases schedule;
  Amount budget, actual;
  Prose indicator;
  Values values;  // what was reached of the targets
  Prose activities, review;
  Evaluation evaluation;  // the department's own
  Reviews reviews;        // of others after it
  Prose direction, changes;
  OwnValues own;
  Span at{};
  bool present = false;
  using Slot =
      std::variant<Spanned<Status> SurveyEntry::*, WorkedPhases SurveyEntry::*,
                   Amount SurveyEntry::*, Prose SurveyEntry::*, Values SurveyEntry::*,
                   Evaluation SurveyEntry::*, Reviews SurveyEntry::*, OwnValues SurveyEntry::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<SurveyEntry> = 3;  // year, at, present
std::span<const Field<SurveyEntry>> fields_of(RecordOf<SurveyEntry>);

// Is it the mark of an answer that forms ask for, or did?
bool is_answer_mark(char mark);

// At least one field has been answered. What others say of the department's work is no answer.
bool is_answered(const SurveyEntry& entry);

}  // namespace fujiplan
