#include "lists/roadmap.h"

#include <doctest/doctest.h>

#include <string>

#include "lists/selection.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

// One character for each half-year of the period: the number of its phase, or `.`.
std::string phases_of(const Plan& plan, const Project& project) {
  std::string out;
  for (PartOfYear at : times_of(plan.header)) {
    auto phase = phase_in(project.schedule, at);
    out += phase ? std::to_string(number_of(*phase)) : ".";
  }
  return out;
}

std::string phases_of(const Plan& plan, const std::vector<ScheduleRun>& runs) {
  std::string out;
  for (PartOfYear at : times_of(plan.header)) {
    std::string here;
    for (const ScheduleRun& run : runs) {
      if (at < run.from || run.to < at) continue;
      here += run.phase ? std::to_string(number_of(*run.phase)) : "";
    }
    out += here.empty() ? "." : here;
  }
  return out;
}

void check_shown_runs(const Plan& plan) {
  for (const Project& project : plan.projects) {
    CAPTURE(to_string(project.id.value));
    auto all = shown_runs(plan.header, project);
    CHECK(phases_of(plan, all) == phases_of(plan, project));
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(all[i].from <= all[i].to);
      CHECK(all[i].ended == !all[i].phase);
      CHECK(all[i].assignees.empty() == all[i].ended);
      if (i == 0 || part_after(all[i - 1].to, 1) != all[i].from) continue;
      // As long as possible: the next one differs.
      CHECK((all[i - 1].phase != all[i].phase || all[i - 1].assignees != all[i].assignees));
    }
  }
}

TEST_CASE("the runs of a project cover its half-years with a phase, each once") {
  check_shown_runs(testing::real_plan());
  check_shown_runs(testing::examples_plan());
}

void check_roadmap(const Plan& plan) {
  std::vector<PartOfYear> half_years = times_of(plan.header);
  std::vector<const Project*> seen;
  for (const RoadmapGroup& group : roadmap(plan, select(plan, {}))) {
    CAPTURE(group.group);
    CHECK_FALSE(group.name.empty());
    for (const RoadmapRow& row : group.rows) {
      seen.push_back(row.project);
      CHECK(innermost_group_of(row.project->id.value) == group.group);
      REQUIRE(row.cells.size() == half_years.size());
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const RoadmapCell& cell = row.cells[i];
        CHECK((cell.phase == phase_in(row.project->schedule, half_years[i])));
        CHECK_FALSE((cell.begins && !cell.phase));
        CHECK_FALSE((cell.ends && cell.phase));
      }
    }
  }
  CHECK(seen == select(plan, {}));
}

TEST_CASE("the roadmap has every project once, under its measure") {
  check_roadmap(testing::real_plan());
  check_roadmap(testing::examples_plan());
}

}  // namespace
}  // namespace fujiplan
