#include "lists/movement.h"

#include "model/rating/rubric_changes.h"

namespace fujiplan {

Movement movement_between(const YearResult& before, const YearResult& now) {
  bool on_one_scale =
      before.outcome && now.outcome && are_comparable(*before.outcome, *now.outcome);
  if (!on_one_scale) {
    if (!before.is_graded() && !now.is_graded()) return Movement::None;
    return now.is_graded() ? Movement::New : Movement::Gone;
  }
  auto compared = compare(*now.outcome, *before.outcome);
  if (compared == 0) return Movement::Same;
  return compared > 0 ? Movement::Up : Movement::Down;
}

static Movement movement_of(const Project& project, const YearResult& before, const YearResult& now,
                            bool comparable) {
  if (!before.is_of_year()) return Movement::Begun;
  bool is_unlike = !comparable && before.is_graded() && now.is_graded();
  if (now.is_of_year()) return is_unlike ? Movement::Unlike : movement_between(before, now);
  return project.successors ? Movement::Merged : Movement::Ended;
}

std::vector<MovementRow> movements(const Plan& plan, const std::vector<const Project*>& projects,
                                   FiscalYear year) {
  FiscalYear last_year = year_after(year, -1);
  const Scheme scheme = scheme_in(plan.header, year);
  const Scheme scheme_before = scheme_in(plan.header, last_year);
  const bool compares = plan.header.period.holds(last_year);
  const bool comparable =
      !rubric_changed(plan.header, last_year, year) || are_comparable(scheme_before, scheme);
  std::vector<MovementRow> rows;
  rows.reserve(projects.size());
  for (const Project* project : projects) {
    YearResult before = result_of(scheme_before, *project, last_year);
    YearResult now = result_of(scheme, *project, year);
    if (!compares && now.is_of_year()) {
      rows.push_back({project, before, now, movement_between(before, now)});
    } else if (compares && (before.is_of_year() || now.is_of_year())) {
      rows.push_back({project, before, now, movement_of(*project, before, now, comparable)});
    }
  }
  return rows;
}

}  // namespace fujiplan
