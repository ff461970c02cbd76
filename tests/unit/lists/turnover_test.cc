#include "lists/turnover.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <list>
#include <map>
#include <set>

#include "lists/grading.h"
#include "lists/movement.h"
#include "lists/selection.h"
#include "unit/support.h"

// Counts reconcile: nothing comes or goes without being told, whatever the plan.
namespace fujiplan {
namespace {

using testing::Random;
using Ids = std::set<ProjectId>;

// A schedule and answers of any kind, also such as `validate` would refuse.
void change_at_random(Project& project, Random& random) {
  const Vocabulary& words = standard_vocabulary();
  project.schedule = {};
  project.successors = {};
  PartOfYear at = part_after(first_part_of(reiwa(4), words.parts), -2);
  for (std::size_t starts = random.below(4); starts > 0; --starts) {
    at = part_after(at, 1 + static_cast<int>(random.below(5)));
    PhaseStart& start = project.schedule.starts.emplace_back();
    start.from = {at, {}, true};
    if (random.below(3) != 0) start.phase = Phase{&random.pick(words.phases)};
  }
  project.schedule.present = !project.schedule.starts.empty();
  project.successors.present = random.coin();
  std::erase_if(project.survey.entries, [&](const SurveyEntry&) { return random.coin(); });
}

Plan random_plan(Random& random) {
  Sink sink;
  Plan plan;
  const Plan& examples = testing::examples_plan();
  plan.header = examples.header;
  for (Project project : examples.projects) {
    if (random.below(4) != 0) change_at_random(project, random);
    plan.projects.push_back(std::move(project));
  }
  return plan;
}

Ids ids_of(const std::vector<const Project*>& projects) {
  Ids ids;
  for (const Project* project : projects) ids.insert(project->id.value);
  return ids;
}

Ids ids_of_year(const Plan& plan, FiscalYear year) {
  Ids ids;
  for (const GradeRow& row : grade_rows(plan, select(plan, {}), year)) {
    ids.insert(row.project->id.value);
  }
  return ids;
}

void check_year(const Plan& plan, FiscalYear year) {
  CAPTURE(to_string(year));
  const std::vector<const Project*> projects = select(plan, {});
  const Turnover turnover = turnover_in(projects, year);
  CHECK(turnover.before - turnover.ended.size() - turnover.merged.size() + turnover.begun.size() ==
        turnover.now);
  // With every id: what the grades of the two years count.
  const Ids before = ids_of_year(plan, year_after(year, -1)), now = ids_of_year(plan, year);
  CHECK(turnover.before == before.size());
  CHECK(turnover.now == now.size());
  Ids gone, come;
  std::ranges::set_difference(before, now, std::inserter(gone, gone.end()));
  std::ranges::set_difference(now, before, std::inserter(come, come.end()));
  Ids told = ids_of(turnover.ended);
  told.merge(ids_of(turnover.merged));
  CHECK(told == gone);
  CHECK(told.size() == turnover.ended.size() + turnover.merged.size());
  CHECK(ids_of(turnover.begun) == come);
  CHECK(turnover.is_any() == !(gone.empty() && come.empty()));
  for (const Project* project : turnover.merged) CHECK(project->successors.present);
  for (const Project* project : turnover.ended) CHECK_FALSE(project->successors.present);

  // Each has one movement, and those that came or went have theirs.
  std::map<Movement, Ids> moved;
  std::size_t rows = 0;
  for (const MovementRow& row : movements(plan, projects, year)) {
    moved[row.movement].insert(row.project->id.value);
    ++rows;
  }
  if (!plan.header.period.holds(year_after(year, -1))) return;  // nothing comes before the first
  CHECK(moved[Movement::Ended] == ids_of(turnover.ended));
  CHECK(moved[Movement::Merged] == ids_of(turnover.merged));
  CHECK(moved[Movement::Begun] == come);
  CHECK(rows == now.size() + gone.size());
}

TEST_CASE("the projects of a year follow from those of the year before") {
  Random random;
  std::size_t came = 0, went = 0;
  for (int round = 0; round < 200; ++round) {
    const Plan plan = random_plan(random);
    for (FiscalYear year : years_of(plan.header.period)) {
      check_year(plan, year);
      const Turnover turnover = turnover_in(select(plan, {}), year);
      came += turnover.begun.size();
      went += turnover.ended.size() + turnover.merged.size();
    }
  }
  CHECK(came > 100);  // the plans are not all alike
  CHECK(went > 100);
}

TEST_CASE("nothing comes in the real plan, and two projects end before R6") {
  const Plan& plan = testing::real_plan();
  for (FiscalYear year : years_of(plan.header.period)) {
    CAPTURE(to_string(year));
    if (year == plan.header.period.from.value) continue;
    const Turnover turnover = turnover_in(select(plan, {}), year);
    CHECK(turnover.begun.empty());
    CHECK(turnover.ended.size() == (year == reiwa(6) ? 2 : 0));
  }
}

}  // namespace
}  // namespace fujiplan
