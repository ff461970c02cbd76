#include "lists/movement.h"

namespace fujiplan {

Movement movement_between(const YearResult& before, const YearResult& now) {
  if (!before.is_graded() && !now.is_graded()) return Movement::None;
  if (!before.is_graded()) return Movement::New;
  if (!now.is_graded()) return Movement::Gone;
  auto compared = compare(*now.outcome, *before.outcome);
  if (compared == 0) return Movement::Same;
  return compared > 0 ? Movement::Up : Movement::Down;
}

static Movement movement_of(const Project& project, const YearResult& before,
                            const YearResult& now) {
  if (!before.is_of_year()) return Movement::Begun;
  if (now.is_of_year()) return movement_between(before, now);
  return project.successors ? Movement::Merged : Movement::Ended;
}

std::vector<MovementRow> movements(const Plan& plan, const std::vector<const Project*>& projects,
                                   FiscalYear year) {
  FiscalYear last_year = year_after(year, -1);
  Scheme scheme = scheme_of(plan.header);
  const bool compares = plan.header.period.holds(last_year);
  std::vector<MovementRow> rows;
  rows.reserve(projects.size());
  for (const Project* project : projects) {
    YearResult before = result_of(scheme, *project, last_year);
    YearResult now = result_of(scheme, *project, year);
    if (!compares && now.is_of_year()) {
      rows.push_back({project, before, now, movement_between(before, now)});
    } else if (compares && (before.is_of_year() || now.is_of_year())) {
      rows.push_back({project, before, now, movement_of(*project, before, now)});
    }
  }
  return rows;
}

}  // namespace fujiplan
