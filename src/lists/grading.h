#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/grade.h"
#include "model/plan.h"

namespace fujiplan {

struct GradeRow {
  const Project* project;
  YearResult result;
};

std::vector<GradeRow> grade_rows(const Plan& plan, const std::vector<const Project*>& projects,
                                 FiscalYear year);

// How many of each. All numbers together are `total`.
struct Distribution {
  std::array<std::size_t, std::size(kRowsOf<Grade>)> grades{};  // S, A, B, C, D
  std::size_t not_graded = 0;  // answered, but not with all three scores
  std::size_t not_answered = 0;
  std::size_t not_asked = 0;  // nothing planned for the year, and no answer
  std::size_t total = 0;
  bool shows_grades = true;  // false where results are not published

  void add(const YearResult& result);
};

inline std::size_t asked_in(const Distribution& d) {
  return d.total - d.not_asked;
}
inline std::size_t answered_in(const Distribution& d) {
  return asked_in(d) - d.not_answered;
}
inline std::size_t graded_in(const Distribution& d) {
  return answered_in(d) - d.not_graded;
}

enum class GroupBy : unsigned char { Policy, Measure, Class, Department };
constexpr auto describe(EnumOf<GroupBy>) {
  return std::array{
      EnumRow<GroupBy>{GroupBy::Policy, "policy", "policy", {"基本方針", "policy"}},
      EnumRow<GroupBy>{GroupBy::Measure, "measure", "measure", {"情報化施策", "measure"}},
      EnumRow<GroupBy>{GroupBy::Class, "class", "class", {"事業分類", "class"}},
      EnumRow<GroupBy>{GroupBy::Department, "department", "department", {"所管部署", "department"}},
  };
}

// What a plan must have to be grouped so.
constexpr PlanPart part_of(GroupBy by) {
  return by == GroupBy::Class ? PlanPart::Classes : PlanPart::All;
}

struct Group {
  std::string key;   // "1", "1.2", "重点", "収納課"
  std::string name;  // what the key is called; empty when the key is the name
  Distribution distribution;
};

// The groups in the order of plan.yaml, without empty ones. By department, a project counts once in
// each of its departments, so the groups add up to more than the projects.
std::vector<Group> group(const Plan& plan, const std::vector<GradeRow>& rows, GroupBy by);

}  // namespace fujiplan
