#pragma once

#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "changes/field_changes.h"
#include "lists/movement.h"
#include "lists/settled_years.h"
#include "model/plan.h"

// What changed between two plans, and what that does to the grades.
namespace fujiplan {

enum class ProjectChange : unsigned char { Added, Removed, Changed, Unreadable };
constexpr auto describe(EnumOf<ProjectChange>) {
  return std::array{
      EnumRow<ProjectChange>{
          ProjectChange::Added, "追加", "added", {"加わった事業", "new projects"}},
      EnumRow<ProjectChange>{
          ProjectChange::Removed, "削除", "removed", {"なくなった事業", "projects that are gone"}},
      EnumRow<ProjectChange>{
          ProjectChange::Changed, "変更", "changed", {"変わった事業", "projects that differ"}},
      EnumRow<ProjectChange>{
          ProjectChange::Unreadable,
          "比較不可",
          "not compared",
          {"ファイルに誤りがあり、比べられない事業", "projects whose file has errors on one side"}},
  };
}

struct GradeChange {
  FiscalYear year;
  YearResult before, after;
  Movement movement = Movement::None;
  bool by_rubric = false;  // of scores, which are the same: plan.yaml grades them otherwise
  Scheme scheme_before = {}, scheme_after = {};

  // Have both a value, and not the same?
  bool value_changed() const {
    return before.is_graded() && after.is_graded() && scheme_after.has_values() &&
           *before.outcome->points != *after.outcome->points;
  }
};

// `before` and `after` point into the plans; null where a plan does not have the project, or does
// not have it whole.
struct ProjectDiff {
  ProjectChange change = ProjectChange::Changed;
  const Project* before = nullptr;
  const Project* after = nullptr;
  bool is_group = false;                // of the tree: it is not counted among the projects
  std::string id, name;                 // as they are after the change, where there is one
  Names departments;                    // likewise, by their last names; absent when neither side
                                        // could be read
  std::string path_before, path_after;  // below the plan's folder; empty where there is none
  std::vector<FieldChange> fields;      // of an added project: all it has; of a removed one: none
  std::vector<GradeChange> grades;      // years whose grade or sum changed
  // 過年度: settled years whose answers were changed. A year is settled when every project that was
  // asked has answered in `before`, or when a later year has answers.
  std::set<FiscalYear> past_years;

  bool is_moved() const {
    return !path_before.empty() && !path_after.empty() && path_before != path_after;
  }
};

struct PlanDiff {
  const PlanHeader* header_before = nullptr;
  const PlanHeader* header_after = nullptr;
  std::vector<FieldChange> header;     // of plan.yaml
  std::vector<ProjectDiff> projects;   // in the order of their ids
  std::vector<std::string> rewritten;  // ids, or plan.yaml: other bytes, but the same content

  bool empty() const { return header.empty() && projects.empty() && rewritten.empty(); }
};

// Projects are the same by their id; one that changed its id but kept its name (and no other has
// that name) is one project that moved. A project is left out unless it is wanted on one side; no
// function: all are wanted. Parts of ratings that one of the plans does not publish are not shown
// to the public.
using Wanted = std::function<bool(const PlanHeader&, const Project&)>;
// `settled`: asked once, where answers were changed. None: as the two plans tell, which have all of
// their records then.
PlanDiff diff_of(const Plan& before, const Plan& after, Comparison how,
                 const Wanted& is_wanted = {}, const Settled& settled = {});

struct DepartmentTotal {
  std::string_view name;
  std::size_t projects = 0;
  std::array<std::size_t, std::size(kRowsOf<Movement>)> movements{};
};

struct DiffTotals {
  std::array<std::size_t, std::size(kRowsOf<ProjectChange>)> projects{};
  std::array<std::size_t, std::size(kRowsOf<ProjectChange>)> groups{};  // of the tree
  std::size_t moved = 0, renamed = 0;                                   // of those changed
  std::array<std::size_t, std::size(kRowsOf<Movement>)> movements{};
  std::size_t past_answers = 0;              // changes of answers for past years
  std::size_t uncorrected = 0;               // of these, without a correction (uncorrected.h)
  std::vector<DepartmentTotal> departments;  // a project counts once in each of its departments
};
DiffTotals totals_of(const PlanDiff& diff);

}  // namespace fujiplan
