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
#include "model/rating/rubric.h"
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

// What a criterion was answered with.
struct Score {
  const Criterion* criterion = nullptr;  // of the plan; never null
  std::uint32_t place = 0;               // of the answer: Criterion::answer
  Span at{};

  std::string_view name() const { return criterion->answer(place).name.value; }
  std::string_view meaning() const { return criterion->answer(place).meaning.value; }
  bool is_rated() const { return place < criterion->levels.value.size(); }
  // From the worst, which has 1; of an answer that is_rated.
  std::int64_t points() const {
    return static_cast<std::int64_t>(criterion->levels.value.size() - place);
  }
};

// 事業の評価: an answer for each criterion that has one, in the order of the criteria.
struct Evaluation {
  std::vector<Score> scores;
  Span at{};
  bool present = false;

  const Score* find(const Criterion& criterion) const {  // null: not answered
    for (const Score& score : scores) {
      bool is_it = score.criterion == &criterion;  // not so where two plans are compared
      if (is_it || score.criterion->key.value == criterion.key.value) return &score;
    }
    return nullptr;
  }
};
// Do both say the same of the same criteria?
bool same_scores(const Evaluation& a, const Evaluation& b);

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
  Evaluation evaluation;
  Prose direction, changes;
  OwnValues own;
  Span at{};
  bool present = false;
  using Slot = std::variant<Spanned<Status> SurveyEntry::*, WorkedPhases SurveyEntry::*,
                            Amount SurveyEntry::*, Prose SurveyEntry::*, Values SurveyEntry::*,
                            Evaluation SurveyEntry::*, OwnValues SurveyEntry::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<SurveyEntry> = 3;  // year, at, present
std::span<const Field<SurveyEntry>> fields_of(RecordOf<SurveyEntry>);

// Is it the mark of an answer that forms ask for, or did?
bool is_answer_mark(char mark);

// At least one field has been answered.
bool is_answered(const SurveyEntry& entry);

}  // namespace fujiplan
