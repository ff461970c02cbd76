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

void check_dated_departments(const PlanHeader& header, Sink& sink) {
  for (const DepartmentEntry& department : header.departments.entries) {
    check_years(header.period, department, sink);
  }
}

// Is any department there in the year that ever had this name?
static bool is_there(const Departments& departments, std::string_view name, FiscalYear year) {
  return std::ranges::any_of(departments.entries, [&](const DepartmentEntry& department) {
    return ever_had(department, name) && name_in(department, year);
  });
}

// Each name is reported once, for the first year in which it is not there.
static void check_years_of_names(const Basis& basis, const Project& project,
                                 const Dated<Names>& dated, Sink& sink) {
  std::vector<std::string_view> told;
  for (FiscalYear year : years_of(basis.header->period)) {
    if (!belongs_to(project, year)) continue;
    for (const Line& name : value_in(dated, year).value) {
      auto known = basis.departments.find(name.value);
      if (known == basis.departments.end()) continue;  // reported as such
      if (is_there(basis.header->departments, name.value, year)) continue;
      if (std::ranges::find(told, name.value) != told.end()) continue;
      told.push_back(name.value);
      const DepartmentEntry& department = basis.header->departments.entries[known->second];
      sink.emit(kDepartmentOutsideYears, name.at, name.value, to_string(year))
          .notes.push_back(note(department.at, kYearsOfDepartmentAreHere));
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
  if (!basis.departments_change || period.is_reversed()) return;
  check_years_of_names(basis, project, project.departments, sink);
  check_years_of_names(basis, project, project.supporting, sink);
}

}  // namespace fujiplan
