#include "model/rating/rubric_faults.h"

#include <algorithm>
#include <vector>

#include "base/join.h"
#include "base/nearest_name.h"
#include "model/codes.h"
#include "model/rating/rubric_codes.h"
#include "model/rating/scheme.h"

namespace fujiplan {

static std::vector<std::string_view> keys_of(const Criteria& criteria) {
  std::vector<std::string_view> keys;
  for (const Criterion& criterion : criteria.value) keys.push_back(criterion.key.value);
  return keys;
}

static std::vector<std::string_view> names_of(const Reviewers& reviewers) {
  std::vector<std::string_view> names;
  for (const Reviewer& reviewer : reviewers.value) names.push_back(reviewer.name.value);
  return names;
}

static void check_choice(const Line& chosen, std::string_view key,
                         const std::vector<std::string_view>& choices, Sink& sink) {
  if (!chosen || std::ranges::find(choices, chosen.value) != choices.end()) return;
  Diagnostic& finding =
      sink.emit(kUnknownChoice, chosen.at, key, chosen.value, join(choices, " / "));
  suggest_name(finding, chosen.value, choices);
}

static void check_rule(const Rubric& rubric, Sink& sink) {
  std::vector<std::string_view> choices = keys_of(rubric.criteria);
  for (RatingBy rule : {RatingBy::Sum, RatingBy::Average, RatingBy::Lowest, RatingBy::Achievement,
                        RatingBy::Nothing}) {
    choices.push_back(name_of(rule));
  }
  check_choice(rubric.by, "by", choices, sink);
}

static void report_faults(const Rubric& rubric, Sink& sink) {
  check_choice(rubric.last_word, "final", names_of(rubric.reviewers), sink);
  bool without_criteria = rubric.by && (rubric.by.value == name_of(RatingBy::Nothing) ||
                                        rubric.by.value == name_of(RatingBy::Achievement));
  if (rubric.criteria.present || without_criteria) {
    check_rule(rubric, sink);
    check_choice(rubric.overruler, "override", keys_of(rubric.criteria), sink);
    return;
  }
  constexpr Text kLabel{"評価項目", "criteria"};
  for (Span at : {rubric.by.at, rubric.of.at, rubric.overruler.at, rubric.grades.at}) {
    if (at.length == 0) continue;
    sink.emit(kMissingKey, at, "criteria", kLabel, Message{});
    return;
  }
}

void report_rubric_faults(const Dated<Rubric>& rubric, Sink& sink) {
  each_value(rubric, [&](const Rubric& value) { report_faults(value, sink); });
}

void report_level_rubric_faults(const PlanHeader& header, Sink& sink) {
  std::vector<std::string_view> levels;
  for (const Line& level : levels_of(header)) levels.push_back(level.value);
  for (const LevelRubric& of : header.level_rubrics.value) {
    check_choice(of.level, "level_rubrics", levels, sink);
    report_rubric_faults(of.rubric, sink);
  }
}

}  // namespace fujiplan
