#include "lists/roadmap.h"

#include <algorithm>
#include <utility>

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

// A phase goes on where it was worked on in the part of the year before as well.
static std::vector<RoadmapCell> worked_cells(const std::vector<PartOfYear>& times,
                                             const std::vector<WorkedPart>& worked) {
  std::vector<RoadmapCell> cells;
  for (const PartOfYear& at : times) {
    RoadmapCell cell;
    auto part = std::ranges::find(worked, at, &WorkedPart::at);
    if (part != worked.end()) {
      cell.phase = part->phase;
      cell.begins = cells.empty() || cells.back().phase != cell.phase;
    }
    cells.push_back(cell);
  }
  return cells;
}

std::vector<RoadmapCell> cells_of(const PlanHeader& header, const Roadmap& roadmap,
                                  RoadmapLine line) {
  const std::vector<PartOfYear> times = times_of(header);
  if (line == RoadmapLine::Reached) return worked_cells(times, roadmap.worked);
  const Project& project = *roadmap.project;
  std::vector<RoadmapCell> cells;
  for (const PartOfYear& at : times) {
    cells.push_back(
        cell_at(line == RoadmapLine::Original ? project.original_schedule : project.schedule, at));
  }
  return cells;
}

static RoadmapGroup group_of(const Plan& plan, const Project& project) {
  const PlanGroup* group = find_group(plan.header, project.id.value, project.id.value.levels());
  return {innermost_group_of(project.id.value),
          group != nullptr ? std::string(group->name.value) : "",
          {}};
}

// `add` puts the rows of a project into its group. Projects are in the order of ids, so by group.
template <typename Add>
static std::vector<RoadmapGroup> grouped_rows(const Plan& plan,
                                              const std::vector<const Project*>& projects,
                                              Add add) {
  std::vector<RoadmapGroup> groups;
  for (const Project* project : projects) {
    RoadmapGroup group = group_of(plan, *project);
    if (groups.empty() || groups.back().group != group.group) groups.push_back(std::move(group));
    add(*project, groups.back());
  }
  return groups;
}

static RoadmapRow row_of_plan(const PlanHeader& header, const Project& project) {
  return {.project = &project,
          .cells = cells_of(header, {.project = &project}, RoadmapLine::Current)};
}

std::vector<RoadmapGroup> roadmap(const Plan& plan, const std::vector<const Project*>& projects) {
  return grouped_rows(plan, projects, [&](const Project& project, RoadmapGroup& group) {
    group.rows.push_back(row_of_plan(plan.header, project));
  });
}

std::vector<RoadmapGroup> roadmap_in_lines(const Plan& plan,
                                           const std::vector<const Project*>& projects,
                                           FiscalYear until, Language language) {
  return grouped_rows(plan, projects, [&](const Project& project, RoadmapGroup& group) {
    const Roadmap roadmap = roadmap_of(project, until);
    if (!roadmap.has_changed()) {
      group.rows.push_back(row_of_plan(plan.header, project));
      return;
    }
    group.has_lines = true;
    for (RoadmapLine line : roadmap.lines) {
      group.rows.push_back({.project = &project,
                            .cells = cells_of(plan.header, roadmap, line),
                            .line = line,
                            .first = line == roadmap.lines.front(),
                            .difference = differences_in(roadmap, line, language)});
    }
  });
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
