#include "checks/years/dated_values.h"

#include <algorithm>

#include "checks/notes.h"
#include "checks/years/period.h"
#include "model/years/belonging.h"

namespace fujiplan {

template <typename T>
static void check_years(const Period& period, const Dated<T>& dated, Sink& sink) {
  for (const Step<T>& step : dated.history) {
    require_within_period(period, step.from, kOutsidePeriod, sink);
  }
}

void check_dated_header(const PlanHeader& header, Sink& sink) {
  check_years(header.period, header.rubric, sink);
  for (const LevelRubric& of : header.level_rubrics.value) {
    check_years(header.period, of.rubric, sink);
  }
  for (const DepartmentEntry& department : header.departments.entries) {
    check_years(header.period, department, sink);
  }
}

// Each name is reported once, for the first year in which it is not there.
static void check_years_of_names(const Basis& basis, const Project& project,
                                 const Dated<Names>& dated, Sink& sink) {
  const Period& period = basis.header->period;
  FiscalYear first = std::max(period.from.value, first_year_of(project).value_or(FiscalYear{}));
  std::vector<std::string_view> told;
  for (FiscalYear year : years_of(period)) {
    if (!belongs_to(project, year) || !has_begun(dated, year)) continue;
    const Step<Names>* step = step_in(dated, year);
    FiscalYear since = step != nullptr ? std::max(first, step->from.value) : first;
    for (const Line& name : value_in(dated, year).value) {
      auto meant = meant_by(basis.header->departments, name.value, since);
      auto is_there = [&](const DepartmentEntry* one) { return name_in(*one, year).present; };
      if (meant.empty() || std::ranges::any_of(meant, is_there))
        continue;  // or reported as unknown
      if (std::ranges::find(told, name.value) != told.end()) continue;
      told.push_back(name.value);
      sink.emit(kDepartmentOutsideYears, name.at, name.value, to_string(year))
          .notes.push_back(note(meant.front()->at, kYearsOfDepartmentAreHere));
    }
  }
}

void check_dated_values(const Basis& basis, const Project& project, Sink& sink) {
  if (basis.header == nullptr) return;
  const Period& period = basis.header->period;
  check_years(period, project.name, sink);
  check_years(period, project.project_class, sink);
  check_years(period, project.departments, sink);
  check_years(period, project.supporting, sink);
  check_years(period, project.schedule, sink);
  if (!basis.departments_change || period.is_reversed()) return;
  check_years_of_names(basis, project, project.departments, sink);
  check_years_of_names(basis, project, project.supporting, sink);
}

}  // namespace fujiplan
