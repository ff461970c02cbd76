#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/values.h"

// 目標値と実績値: numbers that a project is to reach, and what it has reached.
namespace fujiplan {

// An exact number: millionths, and the text that stands in the file.
struct Figure : Spanned<std::int64_t> {
  std::string_view text;
};

// Which way is better.
enum class Better : unsigned char { High, Low };
constexpr auto describe(EnumOf<Better>) {
  return std::array{
      EnumRow<Better>{Better::High, "high", "high", {"大きいほど良い", "higher is better"}},
      EnumRow<Better>{Better::Low, "low", "low", {"小さいほど良い", "lower is better"}},
  };
}

struct YearNumber {
  Year year;  // the key
  Figure number;
};
struct YearLine {
  Year year;  // the key
  Line text;
};

// Maps by year, in the order of time.
struct YearNumbers {
  std::vector<YearNumber> years;
  Span at{};
  bool present = false;

  const Figure* find(FiscalYear year) const;  // null: there is none for the year
};
struct YearLines {
  std::vector<YearLine> years;
  Span at{};
  bool present = false;

  const Line* find(FiscalYear year) const;  // null: there is none for the year
};

// 目標: for each year that has one a number, or words.
struct Target {
  Line key;              // by which values name it
  Line name;             // for people
  Line unit;             // optional: not every number has one
  Figure base;           // 基準値, from which it began
  Flag sums;             // 累計: the numbers are for the running total of the yearly values
  YearNumbers original;  // 当初: what the number was before it was revised
  YearLines words;       // of the years that have words in place of a number
  Choice<Better> better;
  std::vector<YearNumber> years;  // in the order of time; the keys of the record that are years
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Target::*, Figure Target::*, Flag Target::*, YearNumbers Target::*,
                            YearLines Target::*, Choice<Better> Target::*>;

  bool is_low() const { return better.value == Better::Low; }  // is less better?
  bool is_sum() const { return sums.value; }
  const Figure* number_in(FiscalYear year) const;  // null: there is none for the year
};
template <>
inline constexpr std::size_t kMembersWithoutRow<Target> = 3;  // years, at, present
std::span<const Field<Target>> fields_of(RecordOf<Target>);

struct Targets : Spanned<std::vector<Target>> {};
inline constexpr std::size_t kMostTargets = 99;  // of one project

// When a value was measured: `2025-03`, `2025-03-31`.
struct AsOf : Spanned<std::string_view> {
  YearStyle style;  // in which the plan shows it
};

// What was reached in a year: a number, or whether a target in words was met, or both.
struct ReachedValue {
  Line key;  // of the target
  Figure value;
  Flag met;
  AsOf as_of;
  Flag provisional;  // 暫定値
  Span at{};
  bool present = false;  // it says a number, or whether the target was met
  explicit operator bool() const { return present; }
  using Slot = std::variant<Figure ReachedValue::*, Flag ReachedValue::*, AsOf ReachedValue::*>;

  bool is_plain() const { return !met && !as_of && !provisional; }  // the number alone
};
template <>
inline constexpr std::size_t kMembersWithoutRow<ReachedValue> = 3;  // key, at, present
std::span<const Field<ReachedValue>> fields_of(RecordOf<ReachedValue>);

// How a target in words was judged, and what a number is that may still change.
inline constexpr Text kMet{"達成", "met"}, kNotMet{"未達成", "not met"};
inline constexpr Text kProvisional{"暫定値", "provisional"}, kFinal{"確定値", "final"};

// 実績値: by the keys of the project's targets.
struct Values {
  std::vector<ReachedValue> reached;
  Span at{};
  bool present = false;

  const ReachedValue* find(std::string_view key) const;  // null: there is none
  const Figure* number_of(std::string_view key) const;   // null: there is none
};

const Target* find_target(const Targets& targets, std::string_view key);

// `2025-03-31`, or the month alone.
extern const TextShape kMonthOrDayShape;

// オンライン申請率（%）; the name alone where there is no unit.
std::string name_with_unit(const Target& target, Language language);

// 36.2% and 1,200人, as people write a number of the target.
std::string with_unit(const Target& target, std::string_view number, Language language);

// What is aimed at in a year: 400, 累計400（当初500）, 基準値を上回る; empty where there is
// nothing.
std::string goal_in_words(const Target& target, FiscalYear year, Language language);

// 令和7年3月現在、暫定値; empty where nothing of the kind is said.
std::string remarks_in_words(const ReachedValue& value, Language language);

// 17,861（令和7年3月現在、暫定値）; without a number 達成（…）.
std::string value_in_words(const ReachedValue& value, Language language);

}  // namespace fujiplan
