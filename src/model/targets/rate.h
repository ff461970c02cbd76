#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/targets/target.h"
#include "notation/ratio.h"

// 達成率: what was reached, in per cent of what was to be reached.
namespace fujiplan {

// How a rate is computed where it is not reached / target.
enum class RateRule : unsigned char { FromBase };
constexpr auto describe(EnumOf<RateRule>) {
  return std::array{
      EnumRow<RateRule>{RateRule::FromBase,
                        "from_base",
                        "from_base",
                        {"基準値からの達成率", "how far it has come from the base to the target"}}};
}

// Why there is no rate.
enum class NoRate : unsigned char {
  NoTarget,
  NoValue,
  NoBase,
  BaseIsTarget,
  TargetTooLow,
  ValueTooLow
};
constexpr auto describe(EnumOf<NoRate>) {
  return std::array{
      EnumRow<NoRate>{NoRate::NoTarget,
                      "no-target",
                      "no-target",
                      {"この年度の目標値がない", "no target for the year"}},
      EnumRow<NoRate>{NoRate::NoValue, "no-value", "no-value", {"実績値がない", "no value"}},
      EnumRow<NoRate>{NoRate::NoBase, "no-base", "no-base", {"基準値がない", "no base"}},
      EnumRow<NoRate>{NoRate::BaseIsTarget,
                      "base-is-target",
                      "base-is-target",
                      {"目標値が基準値と同じ", "target equal to the base"}},
      EnumRow<NoRate>{NoRate::TargetTooLow,
                      "target-too-low",
                      "target-too-low",
                      {"目標値が0以下", "target of 0 or less"}},
      EnumRow<NoRate>{NoRate::ValueTooLow,
                      "value-too-low",
                      "value-too-low",
                      {"実績値が0以下", "value of 0 or less"}},
  };
}

// A target in a year.
struct TargetInYear {
  const Target* target = nullptr;
  const Figure* goal = nullptr;   // null: none for the year
  const Figure* value = nullptr;  // null: none
  std::optional<Ratio> rate;
  NoRate why_not = NoRate::NoTarget;  // where there is no rate

  std::optional<Fraction> percent() const;
};

// `values`: null where nothing was answered. reached / target; of what is better when low, target / reached; from the base, (reached - base) /
// (target - base).
TargetInYear target_in_year(const Target& target, FiscalYear year, const Values* values,
                            std::optional<RateRule> rule);

// 103.43%
std::string percent_in_words(Fraction percent);

}  // namespace fujiplan
