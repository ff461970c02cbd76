#include "views/roadmap.h"

#include <algorithm>

namespace fujiplan {

static RoadmapCell cell_at(const Schedule& schedule, HalfYear at) {
  RoadmapCell cell{.phase = phase_in(schedule, at)};
  auto start =
      std::ranges::find(schedule.starts, at, [](const PhaseStart& s) { return s.from.value; });
  if (start != schedule.starts.end()) {
    cell.begins = start->phase.has_value();
    cell.ends = !start->phase;
  }
  return cell;
}

std::vector<RoadmapGroup> roadmap(const Plan& plan, const std::vector<const Project*>& projects) {
  std::vector<HalfYear> half_years = half_years_of(plan.header.period);
  std::vector<RoadmapGroup> groups;
  for (const Project* project : projects) {  // in the order of ids, so by measure
    std::string id = measure_of(project->id.value);
    if (groups.empty() || groups.back().measure != id) {
      const Measure* measure = find_measure(plan.header, id);
      groups.push_back({id, measure != nullptr ? std::string(measure->name.value) : "", {}});
    }
    RoadmapRow& row = groups.back().rows.emplace_back(RoadmapRow{project, {}});
    for (HalfYear at : half_years) row.cells.push_back(cell_at(project->schedule, at));
  }
  return groups;
}

std::vector<std::string_view> assignees_in(const Project& project, HalfYear at) {
  const Names* names = &project.departments;
  for (const AssigneeStart& start : project.assignees.starts) {
    if (start.from.value <= at) names = &start.names;
  }
  std::vector<std::string_view> result;
  for (const Line& name : names->value) result.push_back(name.value);
  return result;
}

std::vector<ScheduleStretch> stretches(const Period& period, const Project& project) {
  std::vector<ScheduleStretch> result;
  for (HalfYear at : half_years_of(period)) {
    auto phase = phase_in(project.schedule, at);
    if (!phase) continue;
    auto assignees = assignees_in(project, at);
    bool goes_on = !result.empty() && half_year_after(result.back().to, 1) == at &&
                   result.back().phase == *phase && result.back().assignees == assignees;
    if (goes_on) {
      result.back().to = at;
    } else {
      result.push_back({at, at, *phase, assignees});
    }
  }
  return result;
}

}  // namespace fujiplan
