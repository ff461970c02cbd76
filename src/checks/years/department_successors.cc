#include "checks/years/department_successors.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/nearest_name.h"
#include "checks/notes.h"
#include "checks/references.h"
#include "checks/years/dated_values.h"
#include "model/codes.h"
#include "model/years/named_departments.h"

namespace fujiplan {

namespace {

// The names of a plan, among which a mistyped one is looked for.
class KnownNames {
 public:
  explicit KnownNames(const Departments& departments) : departments_(departments) {}

  void suggest(Diagnostic& finding, std::string_view typed) {
    if (departments_.entries.size() > kMostSuggestedDepartments) return;
    if (!finder_) {
      std::vector<std::string_view> names;
      for (const Line& name : all_names_of(departments_)) names.push_back(name.value);
      finder_.emplace(names);
    }
    suggest_name(finding, typed, *finder_);
  }

 private:
  const Departments& departments_;
  std::optional<NameFinder> finder_;
};

}  // namespace

void check_department_successors(const Departments& departments, Sink& sink) {
  auto has_any = [](const DepartmentEntry& one) { return one.successors.present; };
  if (std::ranges::none_of(departments.entries, has_any)) return;  // as in most plans
  KnownNames names(departments);
  NamedDepartments named(departments);
  for (const DepartmentEntry& department : departments.entries) {
    if (!department.successors) continue;
    const FiscalYear end = end_of(department);
    if (!end) {
      sink.emit(kDepartmentGoesOn, department.successors.at, department.value);
      continue;
    }
    for (const Line& successor : department.successors.value) {
      const auto& meant = named.meant_by(successor.value, end);
      auto is_there = [&](const DepartmentEntry* one) { return name_in(*one, end).present; };
      if (meant.empty()) {
        Diagnostic& finding = sink.emit(kUnknownDepartment, successor.at, successor.value);
        finding.message = kUnknownDepartmentSuccessor(successor.value);
        names.suggest(finding, successor.value);
      } else if (std::ranges::none_of(meant, is_there)) {
        Diagnostic& finding =
            sink.emit(kDepartmentSuccessorNotThere, successor.at, successor.value, to_string(end));
        bool is_itself = std::ranges::find(meant, &department) != meant.end();
        if (is_itself) finding.message = kDepartmentSuccessorOfItself(successor.value);
        if (!is_itself) finding.notes.push_back(note(meant.front()->at, kYearsOfDepartmentAreHere));
      }
    }
  }
}

}  // namespace fujiplan
