#include "model/years/plan_in_year.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fujiplan {

namespace {

template <typename T>
void settle(Dated<T>& dated, FiscalYear year) {
  if (dated.history.empty()) return;
  dated = Dated<T>(value_in(dated, year));
}

// Puts the names of a year in place of those that are written.
class Renamer {
 public:
  Renamer(Plan& plan, FiscalYear year) : plan_(plan) {
    const Departments& departments = plan.header.departments;
    for (const Line& name : all_names_of(departments)) {
      std::string_view now = name_in_year(departments, name.value, year);
      if (now != name.value) names_.emplace(name.value, now);
    }
  }

  bool changes_nothing() const { return names_.empty(); }

  void rename(Names& names) {
    for (Line& name : names.value) {
      auto found = names_.find(name.value);
      if (found != names_.end()) name.value = found->second;
    }
    remove_repeated(names);
  }

  // 収納課等 as well: 収納課 and others.
  void rename(Assignees& assignees) {
    for (AssigneeStart& start : assignees.starts) {
      for (Line& name : start.names.value) {
        if (!names_.contains(name.value)) rename_with_others(name);
      }
      rename(start.names);
    }
  }

 private:
  void rename_with_others(Line& name) {
    if (!name.value.ends_with(kAndOthers)) return;
    auto found = names_.find(name.value.substr(0, name.value.size() - kAndOthers.size()));
    if (found == names_.end()) return;
    name.value = plan_.decoded.emplace_front(std::string(found->second).append(kAndOthers));
  }

  static void remove_repeated(Names& names) {
    std::vector<Line> once;
    for (const Line& name : names.value) {
      bool is_new = std::ranges::find(once, name.value, &Line::value) == once.end();
      if (is_new) once.push_back(name);
    }
    if (once.size() < names.value.size()) names.value = std::move(once);
  }

  Plan& plan_;
  std::unordered_map<std::string_view, std::string_view> names_;  // as written -> of the year
};

}  // namespace

void narrow_to_year(Plan& plan, FiscalYear year) {
  for (Project& project : plan.projects) {
    settle(project.name, year);
    settle(project.project_class, year);
    settle(project.departments, year);
    settle(project.supporting, year);
  }
  if (!change_over_years(plan.header.departments)) return;
  Renamer renamer(plan, year);
  for (Project& project : plan.projects) {
    if (renamer.changes_nothing()) break;
    renamer.rename(project.departments);
    renamer.rename(project.supporting);
    renamer.rename(project.assignees);
  }
  Line& issuer = plan.header.issuer.name;
  issuer.value = name_in_year(plan.header.departments, issuer.value, year);
  plan.header.departments.value = names_in(plan.header.departments, year);
}

}  // namespace fujiplan
