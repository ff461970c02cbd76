#include "lists/movement.h"

namespace fujiplan {

Movement movement_between(const YearResult& before, const YearResult& now) {
  if (!before.graded && !now.graded) return Movement::None;
  if (!before.graded) return Movement::New;
  if (!now.graded) return Movement::Gone;
  if (now.graded->grade == before.graded->grade) return Movement::Same;
  return now.graded->grade < before.graded->grade ? Movement::Up : Movement::Down;  // S is first
}

std::vector<MovementRow> movements(const Plan& plan, const std::vector<const Project*>& projects,
                                   FiscalYear year) {
  FiscalYear last_year = year_after(year, -1);
  std::vector<MovementRow> rows;
  for (const Project* project : projects) {
    YearResult before = result_of(plan.header, *project, last_year);
    YearResult now = result_of(plan.header, *project, year);
    rows.push_back({project, before, now, movement_between(before, now)});
  }
  return rows;
}

}  // namespace fujiplan
