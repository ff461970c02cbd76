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

// 目標: a number for each year that has one.
struct Target {
  Line key;     // by which values name it
  Line name;    // for people
  Line unit;    // optional: not every number has one
  Figure base;  // 基準値, from which it began
  Choice<Better> better;
  std::vector<YearNumber> years;  // in the order of time; the keys of the record that are years
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Target::*, Figure Target::*, Choice<Better> Target::*>;

  bool is_low() const { return better.value == Better::Low; }  // is less better?
  const Figure* number_in(FiscalYear year) const;  // null: there is none for the year
};
template <>
inline constexpr std::size_t kMembersWithoutRow<Target> = 3;  // years, at, present
std::span<const Field<Target>> fields_of(RecordOf<Target>);

struct Targets : Spanned<std::vector<Target>> {};
inline constexpr std::size_t kMostTargets = 99;  // of one project

// What was reached in a year.
struct ReachedValue {
  Line key;  // of the target
  Figure value;
};

// 実績値: by the keys of the project's targets.
struct Values {
  std::vector<ReachedValue> reached;
  Span at{};
  bool present = false;

  const Figure* find(std::string_view key) const;  // null: there is none
};

const Target* find_target(const Targets& targets, std::string_view key);

// May it be the key of a target? It is typed in `survey set`, as in `values.online=36.2`.
bool is_target_key(std::string_view key);
inline constexpr std::string_view kTargetKeyPattern =
    "^(?![0-9]+$)([A-Za-z0-9_-]|[^\\u0000-\\u007F\\u3000\\uFF01-\\uFF5E])+$";

// オンライン申請率（%）; the name alone where there is no unit.
std::string name_with_unit(const Target& target, Language language);

// 36.2% and 1,200人, as people write a number of the target.
std::string with_unit(const Target& target, const Figure& number, Language language);

}  // namespace fujiplan
