#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "model/targets/target.h"
#include "notation/ratio.h"

// 達成率: what was reached, in per cent of what was to be reached.
namespace fujiplan {

struct Project;  // model/project.h

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
  ValueTooLow,
  GapInTotal,
  TotalTooLarge,
  InWords,
  NotJudged
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
      EnumRow<NoRate>{NoRate::GapInTotal,
                      "gap-in-total",
                      "gap-in-total",
                      {"前の年度の実績値がない", "a value is missing before the year"}},
      EnumRow<NoRate>{NoRate::TotalTooLarge,
                      "total-too-large",
                      "total-too-large",
                      {"累計が13桁以上", "the running total has more than 12 digits"}},
      EnumRow<NoRate>{
          NoRate::InWords, "in-words", "in-words", {"言葉による目標", "target in words"}},
      EnumRow<NoRate>{NoRate::NotJudged,
                      "not-judged",
                      "not-judged",
                      {"達成したかの回答がない", "not said whether it was met"}},
  };
}

// A target in a year.
struct TargetInYear {
  const Target* target = nullptr;
  const Figure* goal = nullptr;         // null: no number for the year
  const Line* words = nullptr;          // null: it has a number, or nothing
  const ReachedValue* value = nullptr;  // null: none
  // Of a target that sums: all values up to this year, in millionths; none where one is missing.
  std::optional<std::int64_t> total;
  FiscalYear gap;  // the first year that lacks its value, if a year before this one does
  std::optional<Ratio> rate;
  NoRate why_not = NoRate::NoTarget;  // where there is no rate

  std::optional<Fraction> percent() const;
  const Flag* judged() const;  // of a target in words; null: nobody has said
};

// `project`: that has the target, for its answers. reached / target; of what is better when low,
// target / reached; from the base, (reached - base) / (target - base). What was reached is the
// value of the year, or with `sums` the running total: of all years from the first that has a
// target or a value. A year that is not asked and has no value adds nothing to it. It begins at 0,
// so no base is taken from it.
TargetInYear target_in_year(const Target& target, FiscalYear year, const Project& project,
                            std::optional<RateRule> rule);

// From which year values are added up: the first that has a target or a value; `last` where there
// is none until then.
FiscalYear first_of_total(const Target& target, const Project& project, FiscalYear last);

// Why there is no rate: 令和5年度の実績値がない.
std::string why_in_words(const TargetInYear& target, Language language);

// 達成（言葉による目標）, of one that was judged.
std::string judgement_in_words(const TargetInYear& target, Language language);

// What was reached: 17,861（令和7年3月現在、暫定値）, 255（累計445）; empty where there is no
// value.
std::string reached_in_words(const TargetInYear& target, Language language);

// 103.43%
std::string percent_in_words(Fraction percent);

}  // namespace fujiplan
