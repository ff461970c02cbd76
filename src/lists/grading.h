#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/plan.h"
#include "model/rating/grade.h"

namespace fujiplan {

struct GradeRow {
  const Project* project;
  YearResult result;
};

// Those of the projects that the year has.
std::vector<GradeRow> grade_rows(const Plan& plan, const std::vector<const Project*>& projects,
                                 FiscalYear year);

// The others: they had not begun, or had ended.
std::vector<GradeRow> rows_outside(const Plan& plan, const std::vector<const Project*>& projects,
                                   FiscalYear year);

// A result that is counted: best first, then those without points.
struct ResultColumn {
  std::string name;
  std::string_view meaning;
  bool is_rated = true;
  bool is_judged = false;  // a level of the reviewer who has the last word
};
using ResultColumns = std::vector<ResultColumn>;

// Every result that there could be; of values those that there are among the rows.
std::shared_ptr<const ResultColumns> result_columns(const Scheme& scheme,
                                                    const std::vector<GradeRow>& rows);

// That of the result; none where it has no outcome.
std::optional<std::size_t> column_of(const ResultColumns& columns, const YearResult& result);

// S; 評価困難; Z（評価困難）, so that nobody takes a letter without points for a grade.
std::string head_of(const ResultColumn& column, Language language);

// Why a project is in none of the columns, in the order in which these are shown.
std::span<const AnswerState> states_without_result(const Scheme& scheme);

// How many of each. All numbers together are `total`.
struct Distribution {
  std::shared_ptr<const ResultColumns> columns = {};
  std::vector<std::size_t> counts = {};                               // of each column
  std::array<std::size_t, std::size(kRowsOf<AnswerState>)> states{};  // of each state
  std::size_t total = 0;
  bool shows_grades = true;  // false where results are not published

  Distribution() = default;
  explicit Distribution(std::shared_ptr<const ResultColumns> all)
      : columns(std::move(all)), counts(columns->size()) {}
  void add(const YearResult& result);
  std::size_t in(AnswerState state) const { return states[static_cast<std::size_t>(state)]; }
};

inline std::size_t asked_in(const Distribution& d) {
  return d.total - d.in(AnswerState::NotAsked);
}
inline std::size_t answered_in(const Distribution& d) {
  return asked_in(d) - d.in(AnswerState::NotAnswered);
}
inline std::size_t graded_in(const Distribution& d) {
  return d.in(AnswerState::Graded);
}

enum class GroupBy : unsigned char { Policy, Measure, Class, Department };
constexpr auto describe(EnumOf<GroupBy>) {
  return std::array{
      EnumRow<GroupBy>{GroupBy::Policy, "policy", "policy", {"最も上の階層", "outermost level"}},
      EnumRow<GroupBy>{GroupBy::Measure, "measure", "measure", {"2つ目の階層", "second level"}},
      EnumRow<GroupBy>{GroupBy::Class, "class", "class", {"事業分類", "class"}},
      EnumRow<GroupBy>{GroupBy::Department, "department", "department", {"所管部署", "department"}},
  };
}

// What a plan must have to be grouped so.
constexpr PlanPart part_of(GroupBy by) {
  return by == GroupBy::Class ? PlanPart::Classes : PlanPart::All;
}

// By what projects are grouped. Policies and measures are the groups of the first and second level
// of the tree, whatever the plan calls them; deeper levels have their own name only.
struct Grouping {
  GroupBy by;
  std::size_t depth = 0;  // of the level, from 1; 0: no level
};
constexpr Grouping level_grouping(std::size_t depth) {
  return {depth == 1 ? GroupBy::Policy : GroupBy::Measure, depth};
}
constexpr Grouping grouping(GroupBy by) {
  if (by == GroupBy::Policy) return level_grouping(1);
  if (by == GroupBy::Measure) return level_grouping(2);
  return {by};
}

struct Group {
  std::string key;   // "1", "1.2", "重点", "収納課"
  std::string name;  // what the key is called; empty when the key is the name
  Distribution distribution;
  std::string_view en = {};  // what English text shows in place of the key; empty: the key
  std::string_view shown_key(Language language) const {
    return language == Language::English && !en.empty() ? en : std::string_view(key);
  }
};

// The groups in the order of plan.yaml, without empty ones. By department, a project counts once in
// each of its departments, so the groups add up to more than the projects.
// `columns`: those of all rows together.
std::vector<Group> group(const Plan& plan, const std::vector<GradeRow>& rows,
                         std::shared_ptr<const ResultColumns> columns, Grouping by);

}  // namespace fujiplan
