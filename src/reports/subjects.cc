#include "reports/subjects.h"

#include <algorithm>
#include <unordered_map>

#include "files/safe_name.h"
#include "reports/shown/movements.h"
#include "reports/shown/root.h"
#include "reports/shown/types.h"

namespace fujiplan {
namespace {

constexpr Member kDepartmentProjectsMembers[] = {
    member<DepartmentProjects,
           [](const DepartmentProjects& d, Scratch&) { return std::string_view(d.group->key); }>(
        "name", {"所管部署", "the department"}),
    member<DepartmentProjects, [](const DepartmentProjects& d,
                                  Scratch& s) { return number_text(d.projects.size(), s); }>(
        "count",
        {"事業の数。共同で所管する事業を含む", "how many projects, with those that it shares"}),
    member<DepartmentProjects, [](const DepartmentProjects& d,
                                  Scratch& s) { return project_list(*d.report, d.projects, s); }>(
        "projects", {"事業。共同で所管する事業を含む", "its projects, with those it shares"}),
    member<DepartmentProjects,
           [](const DepartmentProjects& d, Scratch&) {
             return One<kDistributionType>{&d.group->distribution};
           }>("distribution", {"その事業の分布", "their distribution"}),
    member<DepartmentProjects,
           [](const DepartmentProjects& d, Scratch& s) {
             if (d.answers == nullptr) return One<kDepartmentType>{};
             return One<kDepartmentType>{s.make(DepartmentRef{d.report, d.answers})};
           }>("answers",
              {"回答の状況（先頭の所管部署である事業だけ）。回答を求めた事業がなければ空",
               "who has answered, of the projects whose first department it is; empty when none "
               "was asked"}),
};

const std::vector<const Project*>& projects_in(const DepartmentProjects& department) {
  return department.projects;
}
constexpr auto kAllDepartmentProjectsMembers = joined(
    std::to_array(kDepartmentProjectsMembers), kMovementMembers<DepartmentProjects, projects_in>);

// --- the subjects of each scope

std::vector<Subject> the_plan(Subjects&) {
  return {{"", Absent{}}};
}

std::vector<Subject> projects(Subjects& of) {
  std::vector<Subject> subjects;
  for (const Project* project : of.report().projects) {
    Datum shown = One<kProjectType>{of.scratch.make(ProjectRef{&of.report(), project})};
    subjects.push_back({to_string(project->id.value), shown});
  }
  return subjects;
}

std::vector<Subject> policies(Subjects& of) {
  std::vector<Subject> subjects;
  for (const GroupRef& policy : groups_at(of.report(), of.report().groups, 1)) {
    Datum shown = One<kOnePolicyType>{of.scratch.make(policy)};
    subjects.push_back({safe_file_name(policy.group().group->id.value), shown});
  }
  return subjects;
}

std::vector<Subject> measures(Subjects& of) {
  std::vector<Subject> subjects;
  for (const GroupRef& measure : groups_at(of.report(), of.report().groups, 2)) {
    Datum shown = One<kOneMeasureType>{of.scratch.make(measure)};
    subjects.push_back({safe_file_name(measure.group().group->id.value), shown});
  }
  return subjects;
}

// A department all of whose projects are of other years: their sheets name it all the same.
const Group& outside_the_year(std::string_view name, Subjects& of) {
  Distribution none(of.report().distribution.columns);
  none.shows_grades = of.report().distribution.shows_grades;
  return of.groups_outside.emplace_back(Group{std::string(name), "", std::move(none)});
}

std::vector<Subject> departments(Subjects& of) {
  const Report& report = of.report();
  std::unordered_map<std::string_view, DepartmentProjects*> by_name;
  auto add = [&](const Group& group) {
    auto answers = std::ranges::find(report.departments, group.key, &DepartmentStatus::name);
    bool asked = answers != report.departments.end();
    of.departments.push_back({&report, &group, asked ? &*answers : nullptr});
    return by_name.emplace(group.key, &of.departments.back()).first;
  };
  for (const Group& group : report.by_department) add(group);
  for (const Project* project : report.projects) {
    for (const Line& name : project->departments.value) {
      auto found = by_name.find(name.value);
      if (found == by_name.end()) found = add(outside_the_year(name.value, of));
      auto& projects = found->second->projects;
      bool again = !projects.empty() && projects.back() == project;  // `validate` reports it
      if (!again) projects.push_back(project);
    }
  }
  std::vector<Subject> subjects;
  for (const DepartmentProjects& department : of.departments) {
    Datum shown = One<kDepartmentProjectsType>{&department};
    subjects.push_back({safe_file_name(department.group->key), shown});
  }
  return subjects;
}

std::vector<Subject> years(Subjects& of) {
  const Report& report = of.report();
  std::vector<Subject> subjects;
  for (FiscalYear year : report.years) {
    const Report* shown = &report;
    if (year != report.year) {
      shown = &of.other_years.emplace_back(make_report(report.plan, year, report.audience));
    }
    subjects.push_back({to_string(year), shown_report(*shown)});
  }
  return subjects;
}

struct ScopeRow {
  Scope scope;
  const ObjectType* type;
  std::vector<Subject> (*gather)(Subjects&);
};
constexpr ScopeRow kScopes[] = {
    {Scope::Plan, nullptr, the_plan},
    {Scope::Project, &kProjectType, projects},
    {Scope::Policy, &kOnePolicyType, policies},
    {Scope::Measure, &kOneMeasureType, measures},
    {Scope::Department, &kDepartmentProjectsType, departments},
    {Scope::PlanYear, &kReportType, years},
};
static_assert(std::size(kScopes) == kRowsOf<Scope>.size(), "a Scope has no row");
static_assert(std::ranges::equal(kScopes, kRowsOf<Scope>, {}, &ScopeRow::scope,
                                 &EnumRow<Scope>::value));

}  // namespace

const ObjectType kDepartmentProjectsType{kAllDepartmentProjectsMembers};

const ObjectType* type_inside(Scope scope) {
  return kScopes[static_cast<std::size_t>(scope)].type;
}

const std::vector<Subject>& Subjects::of(Scope scope) {
  auto& subjects = gathered_[static_cast<std::size_t>(scope)];
  if (!subjects) subjects = kScopes[static_cast<std::size_t>(scope)].gather(*this);
  return *subjects;
}

}  // namespace fujiplan
