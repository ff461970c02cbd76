#include "lists/selection.h"

#include <algorithm>
#include <string>

#include "model/years/belonging.h"

namespace fujiplan {

template <typename List, typename Value>
static bool asks_for(const List& wanted, const Value& value) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

static bool has_department(const Project& project, const std::vector<std::string_view>& wanted) {
  return wanted.empty() || std::ranges::any_of(project.departments.value, [&](const Line& name) {
           return asks_for(wanted, name.value);
         });
}

static bool has_phase(const Project& project, const Selection& selection) {
  if (selection.phases.empty()) return true;
  return std::ranges::any_of(phases_in(project.schedule, selection.year),
                             [&](Phase phase) { return asks_for(selection.phases, phase); });
}

static bool has_result(const PlanHeader& header, const Project& project,
                       const Selection& selection) {
  if (selection.statuses.empty() && selection.grades.empty()) return true;
  YearResult result = result_of(header, project, selection.year);
  if (!selection.statuses.empty()) {
    bool answered = result.answers != nullptr && result.answers->status.present;
    if (!answered || !asks_for(selection.statuses, result.answers->status.value)) return false;
  }
  if (!selection.grades.empty()) {
    if (!result.outcome || !asks_for(selection.grades, result.outcome->name)) return false;
  }
  return true;
}

// Is the project below one of the groups, which are in the levels from `first` to `last`?
static bool is_below(ProjectId id, const std::vector<std::string_view>& wanted, std::size_t first,
                     std::size_t last) {
  if (wanted.empty()) return true;
  for (std::size_t depth = first; depth <= last; ++depth) {
    if (asks_for(wanted, std::string_view(group_number(id, depth)))) return true;
  }
  return false;
}

bool is_selected(const PlanHeader& header, const Project& project, const Selection& selection) {
  ProjectId id = project.id.value;
  bool is_named = selection.ids.empty() || std::ranges::binary_search(selection.ids, id);
  return is_named && (!selection.dx || is_marked(project.marks, kDxMark) == *selection.dx) &&
         asks_for(selection.classes, project.project_class.value) &&
         is_below(id, selection.policies, 1, 1) &&
         is_below(id, selection.measures, 2, id.levels()) &&
         has_department(project, selection.departments) && has_phase(project, selection) &&
         has_result(header, project, selection);
}

std::vector<const Project*> select(const Plan& plan, const Selection& selection) {
  std::vector<const Project*> selected;
  for (const Project& project : plan.projects) {
    if (is_selected(plan.header, project, selection)) selected.push_back(&project);
  }
  return selected;
}

static FiscalYear newest_answers(const std::vector<Project>& projects, const Period& period) {
  FiscalYear newest{};
  for (const Project& project : projects) {
    newest = std::max(newest, newest_answered(project, period));
  }
  return newest;
}

FiscalYear default_year(const Plan& plan) {
  const Period& period = plan.header.period;
  FiscalYear newest = newest_answers(plan.projects, period);
  if (!newest) newest = newest_answers(plan.groups, period);
  return newest ? newest : period.from.value;
}

}  // namespace fujiplan
