#include "lists/roadmap.h"

#include <algorithm>

namespace fujiplan {

static RoadmapCell cell_at(const Schedule& schedule, const PartOfYear& at) {
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
  std::vector<PartOfYear> times = times_of(plan.header);
  std::vector<RoadmapGroup> groups;
  for (const Project* project : projects) {  // in the order of ids, so by group
    std::string id = innermost_group_of(project->id.value);
    if (groups.empty() || groups.back().group != id) {
      const PlanGroup* group =
          find_group(plan.header, project->id.value, project->id.value.levels());
      groups.push_back({id, group != nullptr ? std::string(group->name.value) : "", {}});
    }
    RoadmapRow& row = groups.back().rows.emplace_back(RoadmapRow{project, {}});
    for (const PartOfYear& at : times) row.cells.push_back(cell_at(project->schedule, at));
  }
  return groups;
}

std::vector<std::string_view> assignees_in(const Project& project, const PartOfYear& at) {
  const Names* names = &project.departments;
  for (const AssigneeStart& start : project.assignees.starts) {
    if (start.from.value <= at) names = &start.names;
  }
  std::vector<std::string_view> result;
  for (const Line& name : names->value) result.push_back(name.value);
  return result;
}

std::vector<ScheduleRun> schedule_runs(const PlanHeader& header, const Project& project) {
  std::vector<ScheduleRun> runs;
  for (const PartOfYear& at : times_of(header)) {
    ScheduleRun run{at, at, phase_in(project.schedule, at), false, {}};
    if (run.phase) {
      run.assignees = assignees_in(project, at);
    } else {
      run.ended = std::ranges::any_of(project.schedule.starts, [&](const PhaseStart& start) {
        return !start.phase && start.from.value <= at;
      });
    }
    bool goes_on = !runs.empty() && runs.back().phase == run.phase &&
                   runs.back().ended == run.ended && runs.back().assignees == run.assignees;
    if (goes_on) {
      runs.back().to = at;
    } else {
      runs.push_back(std::move(run));
    }
  }
  return runs;
}

std::vector<ScheduleRun> shown_runs(const PlanHeader& header, const Project& project) {
  std::vector<ScheduleRun> runs = schedule_runs(header, project);
  std::erase_if(runs, [](const ScheduleRun& run) { return !run.phase && !run.ended; });
  return runs;
}

}  // namespace fujiplan
