#include "model/targets/rate.h"

#include <algorithm>
#include <array>

#include "base/format.h"
#include "base/join.h"
#include "model/project.h"
#include "model/rating/grade.h"
#include "notation/decimal.h"

namespace fujiplan {

std::optional<Fraction> TargetInYear::percent() const {
  if (!rate) return std::nullopt;
  return average_in_percent(std::array{*rate});
}

const Flag* TargetInYear::judged() const {
  return words != nullptr && value != nullptr && value->met ? &value->met : nullptr;
}

static Ratio quotient_of(std::int64_t numerator, std::int64_t denominator) {
  return denominator < 0 ? Ratio{-numerator, -denominator} : Ratio{numerator, denominator};
}

FiscalYear first_of_total(const Target& target, const Project& project, FiscalYear last) {
  FiscalYear first = last;
  if (!target.years.empty()) first = std::min(first, target.years.front().year.value);
  for (const SurveyEntry& entry : project.survey.entries) {
    bool has = entry.values.number_of(target.key.value) != nullptr;
    if (has) first = std::min(first, entry.year.value);
  }
  return first;
}

// Adds up the values until `year`, which has one. Where it cannot, it says why.
static void add_up(TargetInYear& result, FiscalYear year, const Project& project) {
  constexpr std::int64_t kMost = 1'000'000'000'000 * kMillion;  // of no figure
  const Target& target = *result.target;
  std::int64_t total = 0;
  for (FiscalYear at = first_of_total(target, project, year); at <= year; at = year_after(at, 1)) {
    const SurveyEntry* entry = answers_of(project, at);
    const Figure* value = entry != nullptr ? entry->values.number_of(target.key.value) : nullptr;
    if (value == nullptr && !is_asked(project, at)) continue;
    if (value == nullptr) {
      result.gap = at;
      result.why_not = NoRate::GapInTotal;
      return;
    }
    total += value->value;
    if (total >= kMost || total <= -kMost) {
      result.why_not = NoRate::TotalTooLarge;
      return;
    }
  }
  result.total = total;
}

TargetInYear target_in_year(const Target& target, FiscalYear year, const Project& project,
                            std::optional<RateRule> rule) {
  TargetInYear result;
  result.target = &target;
  result.goal = target.number_in(year);
  if (result.goal == nullptr) result.words = target.words.find(year);
  const SurveyEntry* entry = answers_of(project, year);
  if (entry != nullptr) result.value = entry->values.find(target.key.value);
  auto without = [&](NoRate why) {
    result.why_not = why;
    return result;
  };
  const Figure* number =
      result.value != nullptr && result.value->value ? &result.value->value : nullptr;
  if (target.is_sum() && number != nullptr) add_up(result, year, project);
  if (result.words != nullptr) {
    return without(result.judged() != nullptr ? NoRate::InWords : NoRate::NotJudged);
  }
  if (result.goal == nullptr) return without(NoRate::NoTarget);
  if (number == nullptr) return without(NoRate::NoValue);
  if (target.is_sum() && !result.total) return result;  // it has said why
  std::int64_t goal = result.goal->value, value = result.total.value_or(number->value);
  if (rule == RateRule::FromBase && !target.is_sum()) {
    if (!target.base) return without(NoRate::NoBase);
    std::int64_t base = target.base.value;
    if (goal == base) return without(NoRate::BaseIsTarget);
    result.rate = quotient_of(value - base, goal - base);
    return result;
  }
  if (goal <= 0) return without(NoRate::TargetTooLow);
  if (target.is_low() && value <= 0) return without(NoRate::ValueTooLow);
  result.rate = target.is_low() ? Ratio{goal, value} : Ratio{value, goal};
  return result;
}

std::string why_in_words(const TargetInYear& target, Language language) {
  constexpr Format<std::string> kGap{"{}の実績値がない", "no value for {}"};
  bool gap = target.why_not == NoRate::GapInTotal;
  return gap ? kGap.in(language, spoken(target.gap, language))
             : std::string(row_of(target.why_not).meaning.in(language));
}

std::string judgement_in_words(const TargetInYear& target, Language language) {
  const Flag* judged = target.judged();
  if (judged == nullptr) return {};
  return std::string((judged->value ? kMet : kNotMet).in(language)) +
         in_brackets(row_of(NoRate::InWords).meaning.in(language), language);
}

std::string reached_in_words(const TargetInYear& target, Language language) {
  if (target.value == nullptr) return {};
  if (!target.total) return value_in_words(*target.value, language);
  constexpr Format<std::string> kTotal{"累計{}", "{} in total"};
  std::vector<std::string> remarks = {
      kTotal.in(language, decimal_with_commas(decimal_text(*target.total)))};
  std::string others = remarks_in_words(*target.value, language);
  if (!others.empty()) remarks.push_back(others);
  return decimal_with_commas(target.value->value.text) +
         in_brackets(listed(remarks, language), language);
}

std::string percent_in_words(Fraction percent) {
  return decimal_with_commas(in_decimals(percent)) + "%";
}

}  // namespace fujiplan
