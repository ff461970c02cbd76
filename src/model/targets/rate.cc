#include "model/targets/rate.h"

#include <array>

namespace fujiplan {

std::optional<Fraction> TargetInYear::percent() const {
  if (!rate) return std::nullopt;
  return average_in_percent(std::array{*rate});
}

static Ratio quotient_of(std::int64_t numerator, std::int64_t denominator) {
  return denominator < 0 ? Ratio{-numerator, -denominator} : Ratio{numerator, denominator};
}

TargetInYear target_in_year(const Target& target, FiscalYear year, const Values* values,
                            std::optional<RateRule> rule) {
  TargetInYear result;
  result.target = &target;
  result.goal = target.number_in(year);
  if (values != nullptr) result.value = values->find(target.key.value);
  auto without = [&](NoRate why) {
    result.why_not = why;
    return result;
  };
  if (result.goal == nullptr) return without(NoRate::NoTarget);
  if (result.value == nullptr) return without(NoRate::NoValue);
  std::int64_t goal = result.goal->value, value = result.value->value;
  if (rule == RateRule::FromBase) {
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

std::string percent_in_words(Fraction percent) {
  return in_decimals(percent) + "%";
}

}  // namespace fujiplan
