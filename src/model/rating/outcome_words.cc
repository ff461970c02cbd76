#include "model/rating/outcome_words.h"

#include "base/format.h"
#include "base/join.h"
#include "model/rating/achievement.h"
#include "model/rating/criterion_names.h"
#include "notation/decimal.h"

namespace fujiplan {

std::string outcome_in_words(const Scheme& scheme, const Outcome& outcome, Language language) {
  if (!outcome.is_rated() || !scheme.has_values()) return outcome.name;
  constexpr Format<std::string, Text, std::string> kGraded{"{}（{} {}）", "{} ({} {})"};
  std::string value = scheme.rule == RatingBy::Achievement ? percent_in_words(*outcome.points)
                                                           : in_decimals(*outcome.points);
  return kGraded.in(language, outcome.name, label_of_value(scheme), value);
}

// --- the next better result

// What would come of it if the criterion that overrules were judged better, step by step.
static std::optional<NextResult> next_of_overruled(const Scheme& scheme,
                                                   const Evaluation& evaluation,
                                                   const Outcome& outcome) {
  Evaluation raised = evaluation;
  for (Score& score : raised.scores) {
    if (score.criterion->position != scheme.overruler) continue;
    for (std::int64_t steps = 1; score.place > 0; ++steps) {
      --score.place;
      auto better = outcome_of(scheme, raised);
      if (better && compare(*better, outcome) > 0) {
        return NextResult{better->name, {steps}, false, score.criterion};
      }
    }
  }
  return std::nullopt;
}

std::optional<NextResult> next_result(const Scheme& scheme, const Evaluation& evaluation,
                                      const Outcome& outcome) {
  if (!outcome.is_rated()) return std::nullopt;
  if (outcome.overruled) return next_of_overruled(scheme, evaluation, outcome);
  if (outcome.grade) {
    if (*outcome.grade == 0) return std::nullopt;
    const GradeFloor& next = scheme.grades[*outcome.grade - 1];
    if (scheme.rule == RatingBy::Achievement) {
      return NextResult{std::string(next.name.value), rate_lacking(next.floor, *outcome.points)};
    }
    return NextResult{std::string(next.name.value), difference(next.floor, *outcome.points)};
  }
  if (scheme.rule != RatingBy::One || outcome.from->place == 0) return std::nullopt;
  const Criterion& criterion = *outcome.from->criterion;
  return NextResult{std::string(criterion.answer(outcome.from->place - 1).name.value), {1}, true};
}

std::string lacking(Fraction points) {
  return in_decimals({rounded_up({points.numerator * 100, points.denominator}), 100});
}

std::string in_words(const NextResult& next, const Scheme& scheme, Language language) {
  constexpr Format<std::string, std::string> kPoints{"{}まであと{}点", "{1} to {0}"};
  constexpr Format<std::string> kLevel{"{}まであと1段階", "one level below {}"};
  constexpr Format<std::string, std::string, std::string> kAverage{
      "{}まで平均であと{}点（点数の合計で{}点）", "{1} on average ({2} in all) to {0}"};
  constexpr Format<Text, std::string, std::string> kRaised{"{}があと{}点高ければ{}",
                                                           "{2} if {0} were {1} higher"};
  if (scheme.rule == RatingBy::Achievement) {
    constexpr Format<std::string, std::string> kRate{"{}まであと{}ポイント",
                                                     "{1} percentage points to {0}"};
    return kRate.in(language, next.name, decimal_with_commas(lacking(next.points)));
  }
  if (next.raised != nullptr) {
    return kRaised.in(language, label_of(*next.raised), in_decimals(next.points), next.name);
  }
  if (next.is_level) return kLevel.in(language, next.name);
  if (scheme.rule != RatingBy::Average) {
    std::string points = std::to_string(rounded_up(next.points));  // values are whole
    return kPoints.in(language, next.name, points);
  }
  auto count = static_cast<std::int64_t>(scheme.criteria.size());
  Fraction in_all{next.points.numerator * count, next.points.denominator};
  return kAverage.in(language, next.name, lacking(next.points), std::to_string(rounded_up(in_all)));
}

// --- why

static std::string value_in_words(const Scheme& scheme, const Outcome& outcome, Language language) {
  Message value = points_in_words(*outcome.points);
  if (outcome.overruled) {
    constexpr Format<Text, Message> kOverruled{"{0}の{1}がほかの全てより低いため{1}",
                                               "{1}: {0} is lower than all others"};
    return kOverruled.in(language, label_of(*outcome.from->criterion), value);
  }
  switch (scheme.rule) {
    case RatingBy::Average: {
      constexpr Format<Message> kAverage{"平均{}", "{} on average"};
      return kAverage.in(language, value);
    }
    case RatingBy::Lowest: {
      constexpr Format<Message> kLowest{"最も低い点数が{}", "{} at the lowest"};
      return kLowest.in(language, value);
    }
    case RatingBy::One: {
      constexpr Format<Text, Message> kOne{"{}が{}", "{1} for {0}"};
      return kOne.in(language, label_of(*outcome.from->criterion), value);
    }
    case RatingBy::Sum:
    case RatingBy::Achievement:  // in achievement.h
    case RatingBy::Nothing:
      break;
  }
  return value.in(language);
}

// 外部評価委員会の評価がB（要改善）
static std::string judgement_in_words(const Outcome& outcome, Language language) {
  constexpr Format<Text, std::string> kJudged{"{}の評価が{}", "judged {1} by {0}"};
  return kJudged.in(language, label_of(*outcome.from->criterion),
                    level_in_words(*outcome.from, language));
}

static std::string result_in_words(const Scheme& scheme, const Outcome& outcome,
                                   Language language) {
  if (outcome.is_judged()) return judgement_in_words(outcome, language);
  if (!outcome.is_rated()) {
    constexpr Format<Text, std::string> kUnrated{"{}が{}のため、点数はない", "no points: {} is {}"};
    return kUnrated.in(language, label_of(*outcome.from->criterion),
                       level_in_words(*outcome.from, language));
  }
  if (!outcome.grade && scheme.rule == RatingBy::One && !outcome.overruled) {
    constexpr Format<Text, std::string> kLevel{"{}が{}", "{} is {}"};
    return kLevel.in(language, label_of(*outcome.from->criterion),
                     level_in_words(*outcome.from, language));
  }
  std::string value = value_in_words(scheme, outcome, language);
  if (!outcome.grade) return value;
  constexpr Format<std::string, std::string, std::string> kGrade{"{}（{}: {}）", "{} ({}: {})"};
  return kGrade.in(language, value, outcome.name, range_in_words(scheme, *outcome.grade, language));
}

std::string why_in_words(const Scheme& scheme, const Evaluation& evaluation, const Outcome& outcome,
                         Language language) {
  std::vector<std::string> parts = {result_in_words(scheme, outcome, language)};
  if (auto next = next_result(scheme, evaluation, outcome)) {
    parts.push_back(in_words(*next, scheme, language));
  }
  return listed(parts, language);
}

std::string why_in_words(const Scheme& scheme, const YearResult& result, Language language) {
  std::string why = why_in_words(scheme, result.scores(), *result.outcome, language);
  if (result.by == nullptr || result.by->has_scale()) return why;  // its name is in it
  constexpr Format<std::string_view, std::string> kBy{"{}の評価で{}", "{}: {}"};
  return kBy.in(language, result.by->name.value, why);
}

}  // namespace fujiplan
