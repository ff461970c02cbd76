#include "lists/movement.h"

#include "model/rating/rubric_changes.h"

namespace fujiplan {

// By points, or by levels of a reviewer's own.
static bool has_place(const YearResult& result) {
  return result.outcome && (result.outcome->is_rated() || result.outcome->is_judged());
}

static Movement compared(const Outcome& before, const Outcome& now, bool comparable) {
  bool is_unlike = !are_comparable(before, now) || (now.is_rated() && !comparable);
  if (is_unlike) return Movement::Unlike;
  auto order = compare(now, before);
  if (order == 0) return Movement::Same;
  return order > 0 ? Movement::Up : Movement::Down;
}

Movement movement_between(const YearResult& before, const YearResult& now, bool comparable) {
  const bool was_there = has_place(before), is_there = has_place(now);
  if (was_there && is_there) return compared(*before.outcome, *now.outcome, comparable);
  if (was_there == is_there) return Movement::None;
  return is_there ? Movement::New : Movement::Gone;
}

static Movement movement_of(const Project& project, const YearResult& before, const YearResult& now,
                            bool comparable) {
  if (!before.is_of_year()) return Movement::Begun;
  if (now.is_of_year()) return movement_between(before, now, comparable);
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
    const YearResult before = result_of(scheme_before, *project, last_year);
    const YearResult now = result_of(scheme, *project, year);
    if (!compares && now.is_of_year()) {
      rows.push_back({project, movement_between(before, now, comparable)});
    } else if (compares && (before.is_of_year() || now.is_of_year())) {
      rows.push_back({project, movement_of(*project, before, now, comparable)});
    }
  }
  return rows;
}

}  // namespace fujiplan
