#include "checks/years/dated_values.h"

#include <algorithm>
#include <utility>

#include "base/formatted.h"
#include "base/join.h"
#include "checks/notes.h"
#include "checks/years/period.h"
#include "model/years/belonging.h"
#include "model/years/handover.h"
#include "model/years/plan_in_year.h"
#include "model/years/written_names.h"

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

using ListOfProject = Dated<Names> Project::*;

static std::string quoted_list(const std::vector<std::string_view>& names, Language language) {
  std::vector<std::string> quoted;
  for (std::string_view name : names) quoted.push_back(formatted("`{}`", name));
  return listed(quoted, language);
}

// Does everything that the project says of the old ones come to one department?
static bool is_clear(const Handover& handover, const Project& project, const Dated<Names>& dated) {
  for (FiscalYear year : years_of(handover.header.period)) {
    if (year < handover.from || !belongs_to(project, year) || !has_begun(dated, year)) continue;
    const Step<Names>* step = step_in(dated, year);
    FiscalYear since =
        written_since(handover.header, project, step != nullptr ? &step->from : nullptr);
    bool holds = names_old(handover, value_in(dated, year), since);
    if (holds && !leads_to_one(handover.header.departments, handover.old, year)) return false;
  }
  return true;
}

// As plan.yaml says; nothing where it does not, and before the department is there.
static void tell_heirs(const PlanHeader& header, const Project& project, ListOfProject list,
                       std::vector<const DepartmentEntry*> old, FiscalYear year,
                       std::string_view name, Diagnostic& finding) {
  const TakeOver next = take_over_of(header.departments, old);
  if (next.heirs.empty() || year < next.from) return;
  const Handover handover{header, std::move(old), next.from, next.heirs.front()};
  if (next.heirs.size() == 1 && is_clear(handover, project, project.*list)) {
    finding.instead = written_names(handed_over(handover, project, list));
    finding.help = kWriteHeir(name, handover.heir, finding.instead);
  } else {
    Message heirs{quoted_list(next.heirs, Language::Japanese),
                  quoted_list(next.heirs, Language::English)};
    finding.help = kChooseHeir(name, heirs, to_string(next.from));
  }
}

// Each name is reported once, for the first year in which it is not there.
static void check_years_of_names(const Basis& basis, const Project& project, ListOfProject list,
                                 Sink& sink) {
  const PlanHeader& header = *basis.header;
  const Dated<Names>& dated = project.*list;
  std::vector<std::string_view> told;
  for (FiscalYear year : years_of(header.period)) {
    if (!belongs_to(project, year) || !has_begun(dated, year)) continue;
    const Step<Names>* step = step_in(dated, year);
    FiscalYear since = written_since(header, project, step != nullptr ? &step->from : nullptr);
    for (const Line& name : value_in(dated, year).value) {
      auto meant = meant_by(header.departments, name.value, since);
      auto is_there = [&](const DepartmentEntry* one) { return name_in(*one, year).present; };
      if (meant.empty() || std::ranges::any_of(meant, is_there))
        continue;  // or reported as unknown
      if (std::ranges::find(told, name.value) != told.end()) continue;
      told.push_back(name.value);
      Diagnostic& finding =
          sink.emit(kDepartmentOutsideYears, name.at, name.value, to_string(year));
      finding.notes.push_back(note(meant.front()->at, kYearsOfDepartmentAreHere));
      tell_heirs(header, project, list, std::move(meant), year, name.value, finding);
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
  check_years_of_names(basis, project, &Project::departments, sink);
  check_years_of_names(basis, project, &Project::supporting, sink);
}

}  // namespace fujiplan
