#include "checks/rubric.h"

#include <algorithm>

#include "checks/notes.h"
#include "model/rating/scheme.h"
#include "model/types/field_types.h"

namespace fujiplan {

static bool falls(std::span<const GradeFloor> grades, Sink& sink) {
  for (std::size_t i = 1; i < grades.size(); ++i) {
    if (grades[i].floor < grades[i - 1].floor) continue;
    sink.emit(kGradesNotFalling, grades[i].at, grades[i].name.value, grades[i - 1].name.value);
    return false;
  }
  return true;
}

static void check_grades(const Scheme& scheme, Sink& sink) {
  if (scheme.grades.empty() || !falls(scheme.grades, sink)) return;
  std::vector<Fraction> values = possible_values(scheme);
  if (values.empty()) return;
  std::string least = in_decimals(values.back()), most = in_decimals(values.front());
  const GradeFloor& last = scheme.grades.back();
  if (values.back() < last.floor) {
    sink.emit(kSumWithoutGrade, last.at, last.text, least, last.name.value);
  }
  for (std::size_t i = 0; i < scheme.grades.size(); ++i) {
    const GradeFloor& grade = scheme.grades[i];
    auto has_it = [&](Fraction value) { return grade_of(scheme.grades, value) == i; };
    if (std::ranges::any_of(values, has_it)) continue;
    sink.emit(kUnreachableGrade, grade.at, grade.name.value, least, most);
  }
}

// An answer without points must not look like a result that has some.
static void check_unrated(const Scheme& scheme, Sink& sink) {
  for (const Criterion& criterion : scheme.criteria) {
    if (!scheme.needs(criterion.position)) continue;
    for (const Level& answer : criterion.unrated.value) {
      auto is_it = [&](const GradeFloor& grade) { return grade.name.value == answer.name.value; };
      auto grade = std::ranges::find_if(scheme.grades, is_it);
      if (grade == scheme.grades.end()) continue;
      sink.emit(kRepeatedResult, answer.name.at, answer.name.value)
          .notes.push_back(note(grade->name.at, kOtherResultHere));
    }
  }
  if (scheme.rule != RatingBy::One || !scheme.grades.empty() || !scheme.overruler) return;
  const Criterion &one = scheme.criteria[scheme.one], &other = scheme.criteria[*scheme.overruler];
  for (const auto& [rated, unrated] : {std::pair(&one, &other), std::pair(&other, &one)}) {
    for (const Level& answer : unrated->unrated.value) {
      auto level = std::ranges::find(rated->levels.value, answer.name.value,
                                     [](const Level& l) { return l.name.value; });
      if (level == rated->levels.value.end()) continue;
      sink.emit(kRepeatedResult, answer.name.at, answer.name.value)
          .notes.push_back(note(level->name.at, kOtherResultHere));
    }
  }
}

// What only rates of achievement have a use for, and what they have none for.
static void check_uses_of_rates(const Rubric& rubric, const Scheme& scheme, Sink& sink) {
  constexpr Format<> kByScores{"`by: achievement` ではない", "`by` is not `achievement`"};
  constexpr Format<> kByRates{"総合評価は達成率で決まる（`by: achievement`）",
                              "the rate of achievement gives the result (`by: achievement`)"};
  bool by_rates = scheme.rule == RatingBy::Achievement;
  if (rubric.of && !by_rates) sink.emit(kUnusedRule, rubric.of.at, "of", kByScores());
  if (rubric.overruler && by_rates) {
    sink.emit(kUnusedRule, rubric.overruler.at, "override", kByRates());
  }
}

static void check_uses(const Rubric& rubric, const Scheme& scheme, Sink& sink) {
  constexpr Format<> kNoResults{"総合評価を付けない（`by: none`）",
                                "the plan gives no results (`by: none`)"};
  constexpr Format<> kSame{"`by` と同じ評価項目である", "it is the criterion of `by`"};
  constexpr Format<> kAlone{"ほかに評価項目がない", "there is no other criterion"};
  const Line& overruler = rubric.overruler;
  check_uses_of_rates(rubric, scheme, sink);
  if (scheme.rule == RatingBy::Achievement) return;
  if (!scheme.gives_results()) {
    if (rubric.grades.present) sink.emit(kUnusedRule, rubric.grades.at, "grades", kNoResults());
    if (overruler) sink.emit(kUnusedRule, overruler.at, "override", kNoResults());
  } else if (overruler && scheme.criteria.size() == 1) {
    sink.emit(kUnusedRule, overruler.at, "override", kAlone());
  } else if (overruler && overruler.value == rubric.by.value) {
    sink.emit(kUnusedRule, overruler.at, "override", kSame());
  } else if (overruler && scheme.rule == RatingBy::One && scheme.grades.empty()) {
    auto names = [](const Criterion& criterion) {
      std::vector<std::string_view> all;
      for (const Level& level : criterion.levels.value) all.push_back(level.name.value);
      return all;
    };
    const Criterion& one = scheme.criteria[scheme.one];
    const Criterion& other = scheme.criteria[*scheme.overruler];
    if (names(one) != names(other)) {
      sink.emit(kMixedLevels, overruler.at, one.key.value, other.key.value);
    }
  }
}

static void check_one(const Rubric& rubric, const Scheme& scheme, Sink& sink) {
  if (!rubric.present) return;
  check_uses(rubric, scheme, sink);
  check_grades(scheme, sink);
  falls(scheme.target_grades, sink);
  check_unrated(scheme, sink);
}

// From a year on it changes, but says the same as before.
static void check_changes(const Dated<Rubric>& rubric, Sink& sink) {
  const Step<Rubric>* before = nullptr;
  for (const Step<Rubric>& step : rubric.history) {
    auto said = [](const Step<Rubric>* of) { return dump(FieldType<Rubric>::json(of->value)); };
    if (before != nullptr && said(before) == said(&step)) {
      sink.emit(kRubricUnchanged, step.from.at, to_string(step.from.value),
                to_string(before->from.value))
          .notes.push_back(note(before->from.at, kSameRubricHere));
    }
    before = &step;
  }
}

void check_rubric(const PlanHeader& header, Sink& sink) {
  for (std::size_t level = 0; level <= levels_of(header).size(); ++level) {
    const Dated<Rubric>& rubric = said_rubric(header, level);
    each_value(rubric, [&](const Rubric& said) { check_one(said, scheme_of(said, level), sink); });
    check_changes(rubric, sink);
  }
}

}  // namespace fujiplan
