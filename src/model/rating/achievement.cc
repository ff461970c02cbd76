#include "model/rating/achievement.h"

#include <algorithm>

#include "base/format.h"
#include "base/join.h"
#include "model/rating/outcome_words.h"
#include "notation/decimal.h"

namespace fujiplan {

TargetInYear rated_target(const Scheme& scheme, const Project& project, const Target& target,
                          FiscalYear year) {
  return target_in_year(target, year, project, scheme.rate);
}

std::vector<TargetInYear> rated_targets(const Scheme& scheme, const Project& project,
                                        FiscalYear year) {
  std::vector<TargetInYear> all;
  for (const Target& target : project.targets.value) {
    all.push_back(rated_target(scheme, project, target, year));
  }
  return all;
}

const GradeFloor* grade_of(const Scheme& scheme, const TargetInYear& target) {
  auto percent = target.percent();
  if (!percent || scheme.target_grades.empty()) return nullptr;
  return &scheme.target_grades[grade_of(scheme.target_grades, *percent)];
}

static bool takes_part(const TargetInYear& target) {
  return target.goal != nullptr;
}

std::optional<Outcome> achievement_of(const Scheme& scheme, std::span<const TargetInYear> targets) {
  std::vector<Ratio> rates;
  for (const TargetInYear& target : targets) {
    if (!takes_part(target)) continue;
    if (!target.rate) return std::nullopt;
    rates.push_back(*target.rate);
  }
  if (rates.empty()) return std::nullopt;
  if (scheme.of == OfRates::Lowest) rates = {*std::ranges::min_element(rates)};
  Outcome outcome;
  outcome.points = average_in_percent(rates);
  if (scheme.grades.empty()) {
    outcome.name = in_decimals(*outcome.points);
  } else {
    outcome.grade = grade_of(scheme.grades, *outcome.points);
    outcome.name = scheme.grades[*outcome.grade].name.value;
  }
  return outcome;
}

// Both have denominators that divide two million (see average_in_percent, parse_decimal).
Fraction rate_lacking(Fraction wanted, Fraction reached) {
  constexpr std::int64_t kUnits = 2 * kMillion;
  auto in_units = [](Fraction number) { return number.numerator * (kUnits / number.denominator); };
  return {in_units(wanted) - in_units(reached), kUnits};
}

// オンライン利用率82%, 雇用創出（累計）111.25%
static std::string rate_in_words(const TargetInYear& target, Language language) {
  constexpr Format<std::string, std::string> kRate{"{}{}", "{} {}"};
  constexpr Text kTotal{"累計", "running total"};
  std::string name(target.target->name.value);
  if (target.total) name += in_brackets(kTotal.in(language), language);
  return kRate.in(language, name, percent_in_words(*target.percent()));
}

// 雇用創出: 実績値がない; 新規雇用者数: 言葉による目標のため達成率はない（達成）
static std::string no_rate_in_words(const TargetInYear& target, Language language) {
  constexpr Format<std::string_view, std::string> kWhy{"{}: {}", "{}: {}"};
  constexpr Format<std::string> kInWords{"言葉による目標のため達成率はない（{}）",
                                         "no rate, as the target is in words ({})"};
  std::string why = why_in_words(target, language);
  if (target.words != nullptr) {
    const Flag* judged = target.judged();
    if (judged != nullptr) why = (judged->value ? kMet : kNotMet).in(language);
    why = kInWords.in(language, why);
  }
  return kWhy.in(language, target.target->name.value, why);
}

std::string achievement_in_words(const Scheme& scheme, std::span<const TargetInYear> targets,
                                 const std::optional<Outcome>& outcome, Language language) {
  constexpr Text kNoTargets{"目標がない", "no targets"};
  if (targets.empty()) return std::string(kNoTargets.in(language));
  std::vector<std::string> rates, left_out;
  for (const TargetInYear& target : targets) {
    bool rated = target.rate.has_value();
    (rated ? rates : left_out)
        .push_back(rated ? rate_in_words(target, language) : no_rate_in_words(target, language));
  }
  constexpr Text kNumbersCount{"総合評価は、数の目標の達成率だけで決まる",
                               "only targets in numbers give a result"};
  bool some_in_words = std::ranges::any_of(
      targets, [](const TargetInYear& target) { return target.words != nullptr; });
  if (!outcome && some_in_words && std::ranges::none_of(targets, takes_part)) {
    left_out.emplace_back(kNumbersCount.in(language));
  }
  if (!outcome) return listed(left_out, language);
  constexpr Format<std::string> kOfOne{"達成率が{}", "rate of {}"},
      kOfTotal{"累計の達成率が{}", "rate of the running total of {}"};
  constexpr Format<Text, std::string, std::string> kOfSeveral{"達成率の{}が{}（{}）",
                                                              "{} rate {} ({})"};
  constexpr Text kAverage{"平均", "average"}, kLowest{"最低", "lowest"};
  bool total = std::ranges::any_of(
      targets, [](const TargetInYear& target) { return target.rate && target.total; });
  std::string value = (total ? kOfTotal : kOfOne).in(language, percent_in_words(*outcome->points));
  if (rates.size() > 1) {
    value = kOfSeveral.in(language, scheme.of == OfRates::Lowest ? kLowest : kAverage,
                          percent_in_words(*outcome->points), listed(rates, language));
  }
  if (outcome->grade) {
    constexpr Format<std::string, std::string, std::string> kGrade{"{}（{}: {}）", "{} ({}: {})"};
    value = kGrade.in(language, value, outcome->name,
                      range_in_words(scheme, *outcome->grade, language));
  }
  std::vector<std::string> parts = {value};
  if (auto next = next_result(scheme, {}, *outcome)) {
    parts.push_back(in_words(*next, scheme, language));
  }
  parts.insert(parts.end(), left_out.begin(), left_out.end());
  return listed(parts, language);
}

}  // namespace fujiplan
