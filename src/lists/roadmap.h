#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lists/roadmap_lines.h"
#include "model/plan.h"

namespace fujiplan {

// One part of a year in a project's schedule.
struct RoadmapCell {
  std::optional<Phase> phase;  // none before the first start and after the end
  bool begins = false;         // the phase begins here
  bool ends = false;           // the project has ended from here on (終了)
};

struct RoadmapRow {
  const Project* project;
  std::vector<RoadmapCell> cells;                  // one for each part of the years of the period
  std::optional<RoadmapLine> line = std::nullopt;  // of a project whose roadmap has changed
  bool first = true;                               // of its project
  std::string difference = {};                     // against the line above
};

struct RoadmapGroup {
  std::string group;  // "1.1", in the innermost level
  std::string name;   // its name; empty when plan.yaml does not have it
  std::vector<RoadmapRow> rows;
  bool has_lines = false;  // in any row
};

// The schedules of the projects, by the groups of the innermost level, as in
// デジタル変革に資する事業一覧.
std::vector<RoadmapGroup> roadmap(const Plan& plan, const std::vector<const Project*>& projects);

// The same with a row for each line of a project whose roadmap has changed, by what is answered
// until the end of a year.
std::vector<RoadmapGroup> roadmap_in_lines(const Plan& plan,
                                           const std::vector<const Project*>& projects,
                                           FiscalYear until, Language language);

// A line of a roadmap by parts of the years of the period.
std::vector<RoadmapCell> cells_of(const PlanHeader& header, const Roadmap& roadmap,
                                  RoadmapLine line);

// Who works on the project in a part of a year: the assignees where the plan names some, else the
// departments.
std::vector<std::string_view> assignees_in(const Project& project, const PartOfYear& at);

// Parts of years in a row with the same phase and the same people, or in which nothing is planned.
struct ScheduleRun {
  PartOfYear from, to;                      // inclusive
  std::optional<Phase> phase;               // none before the first start and after the end
  bool ended = false;                       // the project has ended (終了)
  std::vector<std::string_view> assignees;  // empty without a phase
};
// All parts of the years of the period, in order.
std::vector<ScheduleRun> schedule_runs(const PlanHeader& header, const Project& project);

// The runs that a sheet shows: with a phase, and those of a project that has ended.
std::vector<ScheduleRun> shown_runs(const PlanHeader& header, const Project& project);

}  // namespace fujiplan
