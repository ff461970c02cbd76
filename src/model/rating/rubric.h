#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "base/enum_names.h"
#include "model/field.h"
#include "model/targets/rate.h"
#include "model/values.h"
#include "model/years/dated.h"
#include "notation/fraction.h"

// How plan.yaml says that projects are rated: the part `rubric`. What it comes to is asked of a
// Scheme (model/rating/scheme.h).
namespace fujiplan {

// Something that a criterion may be answered with.
struct Level {
  Line name;     // the key: `5`, `A`, `目標どおり`
  Line meaning;  // in the language of the plan
};

// Map from names to meanings; levels stand best first.
struct Levels : Spanned<std::vector<Level>> {};

// Are the levels whole numbers that follow each other, up or down? They are typed as numbers then.
struct NumberRange {
  std::int64_t least = 0, most = 0;
  bool best_is_most = true;
};
std::optional<NumberRange> numbers_of(const Levels& levels);

// What evidence checks may assume of a criterion.
enum class CriterionSense : unsigned char { Progress, Cost, Effect };
constexpr auto describe(EnumOf<CriterionSense>) {
  return std::array{
      EnumRow<CriterionSense>{CriterionSense::Progress,
                              "progress",
                              "progress",
                              {"計画に対する進み具合", "progress against the plan"}},
      EnumRow<CriterionSense>{CriterionSense::Cost,
                              "cost",
                              "cost",
                              {"予算に対する経費", "what it cost against the budget"}},
      EnumRow<CriterionSense>{
          CriterionSense::Effect, "effect", "effect", {"取組みの効果", "what the work achieved"}},
  };
}

// 評価項目: what is judged, and what it may be judged to be.
struct Criterion {
  Line key;   // not a row
  Line name;  // for people
  Line en;    // what English text shows; the name where it is absent
  Flag internal;
  Choice<CriterionSense> means;
  Levels levels, unrated;    // the latter have no points: they become the result
  std::size_t position = 0;  // among the criteria
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Criterion::*, Flag Criterion::*,
                            Choice<CriterionSense> Criterion::*, Levels Criterion::*>;

  std::size_t answers() const { return levels.value.size() + unrated.value.size(); }
  // Best first, then those without points.
  const Level& answer(std::size_t place) const {
    std::size_t rated = levels.value.size();
    return place < rated ? levels.value[place] : unrated.value[place - rated];
  }
};
template <>
inline constexpr std::size_t kMembersWithoutRow<Criterion> = 4;  // key, position, at, present
std::span<const Field<Criterion>> fields_of(RecordOf<Criterion>);

inline constexpr std::size_t kMostCriteria = 9, kLeastLevels = 2, kMostLevels = 9, kMostGrades = 10;

// The numbers that all its answers are; none where one is a word.
std::optional<NumberRange> numbers_of(const Criterion& criterion);

// The criterion of this key, or null.
const Criterion* find_criterion(std::span<const Criterion> criteria, std::string_view key);

// Internal criteria never enter a public report. `cost` is one unless it is said not to be.
bool is_internal(const Criterion& criterion);
// What plan.yaml says; for the keys progress, cost and content their own.
std::optional<CriterionSense> sense_of(const Criterion& criterion);

// Map from keys to criteria.
struct Criteria : Spanned<std::vector<Criterion>> {};

// A grade, and the lowest value that has it.
struct GradeFloor {
  Line name;
  Fraction floor;
  std::string_view text;  // as it stands in the file
  Span at{};              // of the value
};
// Best first; the last one takes all that is left.
struct Grades : Spanned<std::vector<GradeFloor>> {};

// What of a rating is public. With the result and the other scores public, an internal score can
// be worked out: model/rating/inference.h counts how often.
enum class Publish : unsigned char { Both, Result, Scores };
constexpr auto describe(EnumOf<Publish>) {
  return std::array{
      EnumRow<Publish>{Publish::Both,
                       "both",
                       "both",
                       {"総合評価と公開の点数", "the result and the public scores"}},
      EnumRow<Publish>{Publish::Result,
                       "result",
                       "result",
                       {"総合評価だけ。点数は公表しない", "the result without the scores"}},
      EnumRow<Publish>{
          Publish::Scores,
          "scores",
          "scores",
          {"公開の点数だけ。総合評価は公表しない", "public scores without the result"}},
  };
}

// Which of a project's rates of achievement is its value.
enum class OfRates : unsigned char { Average, Lowest };
constexpr auto describe(EnumOf<OfRates>) {
  return std::array{
      EnumRow<OfRates>{
          OfRates::Average, "average", "average", {"達成率の平均", "the average of the rates"}},
      EnumRow<OfRates>{
          OfRates::Lowest, "lowest", "lowest", {"最も低い達成率", "the lowest of the rates"}},
  };
}

// A layer of judgement after the department's own: 事務局, 外部評価委員会.
struct Reviewer {
  Line name;
  Levels levels;    // a scale of its own, for one judgement; none: the criteria of the plan
  Flag sample;      // looks at some of the projects only
  Criterion scale;  // its levels as a criterion without a key, called as the reviewer is; not a row
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Reviewer::*, Levels Reviewer::*, Flag Reviewer::*>;

  bool has_scale() const { return levels.present; }
};
template <>
inline constexpr std::size_t kMembersWithoutRow<Reviewer> = 3;  // scale, at, present
std::span<const Field<Reviewer>> fields_of(RecordOf<Reviewer>);

// In the order in which they judge.
struct Reviewers : Spanned<std::vector<Reviewer>> {};

// The one of this name, or null.
const Reviewer* find_reviewer(std::span<const Reviewer> reviewers, std::string_view name);

struct Rubric {
  Criteria criteria;
  Line by;                // a RatingBy, or the key of a criterion; sum when absent
  Choice<RateRule> rate;  // of targets; reached / target when absent
  Choice<OfRates> of;     // of several targets; average when absent
  Line overruler;         // `override`: the key of a criterion
  Grades grades;
  Grades target_grades;     // of each target by itself
  Choice<Publish> publish;  // both when absent
  Reviewers reviewers;
  Line last_word;  // `final`: the name of a reviewer; the department's own when absent
  Span at{};
  bool present = false;
  using Slot = std::variant<Criteria Rubric::*, Line Rubric::*, Choice<RateRule> Rubric::*,
                            Choice<OfRates> Rubric::*, Grades Rubric::*, Choice<Publish> Rubric::*,
                            Reviewers Rubric::*>;
};
std::span<const Field<Rubric>> fields_of(RecordOf<Rubric>);

// How the groups of a level are rated: 施策評価.
struct LevelRubric {
  Line level;  // the key: a name from `levels`
  Dated<Rubric> rubric;
};
struct LevelRubrics : Spanned<std::vector<LevelRubric>> {};

}  // namespace fujiplan
