#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan_header.h"
#include "model/survey.h"
#include "notation/fraction.h"

// 総合評価: computed from the answers by the rubric of plan.yaml, never stored.
namespace fujiplan {

// What gives the result.
enum class RatingBy : unsigned char { Sum, Average, Lowest, One, Achievement, Nothing };
constexpr auto describe(EnumOf<RatingBy>) {
  return std::array{
      EnumRow<RatingBy>{RatingBy::Sum, "sum", "sum", {"合計", "sum"}},
      EnumRow<RatingBy>{RatingBy::Average, "average", "average", {"平均", "average"}},
      EnumRow<RatingBy>{RatingBy::Lowest, "lowest", "lowest", {"最低", "lowest"}},
      EnumRow<RatingBy>{RatingBy::One, "points", "points", {"点数", "points"}},  // of one criterion
      EnumRow<RatingBy>{RatingBy::Achievement, "achievement", "achievement", {"達成率", "rate"}},
      EnumRow<RatingBy>{RatingBy::Nothing, "none", "none", {"総合評価なし", "no results"}},
  };
}

// The criteria of a plan: its own, or the standard ones. None where it declares none and gives no
// results. Those of the year that is looked at where they change, see narrow_to_year(); as the plan
// was loaded, the last ones.
std::span<const Criterion> criteria_of(const PlanHeader& header);
// Those of the year.
std::span<const Criterion> criteria_in(const PlanHeader& header, FiscalYear year);
// Those of what is said of a level, from 1; 0: of projects.
std::span<const Criterion> criteria_of(const Rubric& said, std::size_t level);

// What plan.yaml says of how the groups of a level are rated, from 1; 0: of projects.
const Dated<Rubric>& said_rubric(const PlanHeader& header, std::size_t level);

// How a plan rates, as its plan.yaml or the standard says.
struct Scheme {
  std::span<const Criterion> criteria;
  RatingBy rule = RatingBy::Nothing;
  std::size_t one = 0;                        // the criterion, of RatingBy::One
  std::optional<std::size_t> overruler;       // the criterion that may override the rule
  std::span<const GradeFloor> grades;         // none: the result is the level or the value itself
  std::optional<RateRule> rate;               // of targets
  OfRates of = OfRates::Average;              // of RatingBy::Achievement
  std::span<const GradeFloor> target_grades;  // of each target
  std::span<const Reviewer> reviewers;        // who judges after the department, in order
  const Reviewer* last_word = nullptr;        // whose judgement is the result; null: nobody's

  // The levels that are the result where the last word has been said; null: there are none.
  const Criterion* last_scale() const {
    return last_word != nullptr && last_word->has_scale() ? &last_word->scale : nullptr;
  }
  bool gives_results() const { return rule != RatingBy::Nothing || last_scale() != nullptr; }
  // Is the result anything but the value? So both are worth showing.
  bool has_values() const { return gives_results() && !grades.empty(); }
  // Is each value a result of its own, with no name: 3.67 of an average without grades?
  bool results_are_values() const {
    return grades.empty() && rule != RatingBy::One && rule != RatingBy::Nothing;
  }
  // Must the criterion be answered for a result?
  bool needs(std::size_t criterion) const;
};
// That of the year that is looked at, see narrow_to_year(); as the plan was loaded, the last one.
// `header` must outlive it, and may be moved.
Scheme scheme_of(const PlanHeader& header);
// That of the groups of a level, from 1; 0: that of projects.
Scheme scheme_of(const PlanHeader& header, std::size_t level);
// By what is said of a level.
Scheme scheme_of(const Rubric& said, std::size_t level);
// That by which a year is rated, for ever.
Scheme scheme_in(const PlanHeader& header, FiscalYear year);
Scheme scheme_in(const PlanHeader& header, std::size_t level, FiscalYear year);

// What a complete evaluation comes to.
struct Outcome {
  std::string name;  // of the grade, of the level, the value; an answer without points
  std::optional<Fraction> points;    // none: an answer without points is the result
  std::optional<std::size_t> grade;  // among the grades; none: there are none
  const Score* from = nullptr;       // the answer that gave the result alone: by override, by its
                                     // criterion, or without points
  bool overruled = false;

  bool is_rated() const { return points.has_value(); }
  // A level of a reviewer's own scale, which has a place there, but no points.
  bool is_judged() const { return !points && from != nullptr && from->is_rated(); }
};
// That of a level of such a scale. The score must outlive it.
Outcome judged_as(const Scheme& scheme, const Score& judgement);

// None unless the scheme gives results by scores and all that it needs is answered. Of rates see
// model/rating/achievement.h.
std::optional<Outcome> outcome_of(const Scheme& scheme, const Evaluation& evaluation);

// The criteria that a result needs and the evaluation lacks; of an empty one, all it needs.
std::vector<const Criterion*> missing_in(const Scheme& scheme, const Evaluation& evaluation);

// Can two results be compared? Both are rated, or levels of one reviewer on one scale.
bool are_comparable(const Outcome& a, const Outcome& b);
// Is `a` better than, as good as, or worse than `b`? By their grades where both have one, else by
// their points, or places. They are comparable.
std::strong_ordering compare(const Outcome& a, const Outcome& b);

// The names that results may have, best first, then those without points. Of values that are their
// own names there are too many: only the latter. Where a level of the reviewer who has the last
// word is called as another result is, all of them have their meaning behind them: A 適正.
struct ResultName {
  std::string_view name, meaning;
  bool is_rated = true;
  bool is_judged = false;      // by the scale of the reviewer who has the last word
  bool needs_meaning = false;  // else nobody could tell it from another
  std::string in_full() const;
};
std::vector<ResultName> result_names(const Scheme& scheme);

// The values that the rule can give, falling.
std::vector<Fraction> possible_values(const Scheme& scheme);

// The grade of a value.
std::size_t grade_of(std::span<const GradeFloor> grades, Fraction value);

// 3点, 1 point
Message points_in_words(Fraction value);

// 14～15点; 3点; 3.5点以上; 2.5点以上3.5点未満: the values that have a grade.
std::string range_in_words(const Scheme& scheme, std::size_t grade, Language language);

// The same of rates of achievement: 80%以上100%未満.
std::string rates_in_words(std::span<const GradeFloor> grades, std::size_t grade,
                           Language language);

// 合計, 平均, 最低, 達成率; what the points of one criterion are called.
Text label_of_value(const Scheme& scheme);

}  // namespace fujiplan
