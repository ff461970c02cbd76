#include "reports/subjects.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "files/safe_name.h"
#include "reports/shown/followed.h"
#include "reports/shown/group_sheets.h"
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
    member<
        DepartmentProjects,
        [](const DepartmentProjects& d, Scratch& s) {
          return One<kDistributionType>{s.make(DistributionRef{d.report, d.group, kByDepartment})};
        }>("distribution", {"その事業の分布", "their distribution"}),
    member<DepartmentProjects,
           [](const DepartmentProjects& d, Scratch& s) {
             if (d.answers == nullptr) return One<kDepartmentType>{};
             return One<kDepartmentType>{s.make(DepartmentRef{d.report, d.answers})};
           }>("answers",
              {"回答の状況（先頭の所管部署である事業だけ）。回答を求めた事業がなければ空",
               "who has answered, of the projects whose first department it is; empty when none "
               "was asked"}),
    member<DepartmentProjects, [](const DepartmentProjects& d,
                                  Scratch&) { return list_of<kGroupSheetType>(d.sheets); }>(
        "sheet_groups",
        {"所管する、上の階層（施策評価など）", "groups above the projects in its charge"}),
    member<DepartmentProjects,
           [](const DepartmentProjects& d, Scratch&) { return !d.sheets.empty(); }>(
        "has_sheet_groups", {"それがあるか", "is there any?"}),
    member<DepartmentProjects,
           [](const DepartmentProjects& d, Scratch&) { return !d.projects.empty(); }>(
        "has_projects", {"事業があるか", "has it any project?"}),
    member<DepartmentProjects,
           [](const DepartmentProjects& d, Scratch&) { return has_shared(d.projects); }>(
        "has_shared_projects",
        {"ほかの部署と共同で所管する事業があるか", "does it share any with other departments?"}),
};

const std::vector<const Project*>& projects_of_department(const DepartmentProjects& department) {
  return department.projects;
}
constexpr auto kAllDepartmentProjectsMembers =
    joined(std::to_array(kDepartmentProjectsMembers),
           kMovementMembers<DepartmentProjects, projects_of_department>);

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

// Those of a level that have a file of their own but no project below them.
const std::vector<GroupProjects>& groups_alone(std::size_t level, Subjects& of) {
  const Report& report = of.report();
  std::unordered_set<const PlanGroup*> known;  // and null: `validate` reports a group that is not
  known.insert(nullptr);                       // in plan.yaml
  for (const GroupProjects& group : report.groups) known.insert(group.group);
  std::vector<GroupProjects> alone;
  for (const GroupSheet& sheet : report.sheets) {
    if (sheet.group->level != level) continue;
    const PlanGroup* group = find_group(report.plan.header, sheet.group->id.value, level);
    if (!known.insert(group).second) continue;
    alone.push_back({group, level, ProjectCounts(report.plan.header)});
  }
  return of.groups_alone.emplace_back(std::move(alone));
}

template <const ObjectType& type, std::size_t level>
std::vector<Subject> group_subjects(Subjects& of) {
  const Report& report = of.report();
  std::vector<GroupRef> all = groups_at(report, report.groups, level);
  std::ranges::move(groups_at(report, groups_alone(level, of), level), std::back_inserter(all));
  std::vector<Subject> subjects;
  for (const GroupRef& group : all) {
    Datum shown = One<type>{of.scratch.make(group)};
    subjects.push_back({safe_file_name(group.group().group->id.value), shown});
  }
  return subjects;
}

std::vector<Subject> departments(Subjects& of) {
  const Report& report = of.report();
  std::unordered_map<std::string_view, DepartmentProjects*> by_name;
  auto add = [&](const std::vector<Group>& groups) {
    for (const Group& group : groups) {
      auto answers = std::ranges::find(report.departments, group.key, &DepartmentStatus::name);
      bool asked = answers != report.departments.end();
      of.departments.push_back({&report, &group, asked ? &*answers : nullptr});
      by_name.emplace(group.key, &of.departments.back());
    }
  };
  add(report.by_department);
  add(report.other_departments);
  for (const Project* project : report.projects) {
    for (const Line& name : project->departments.value) {
      auto& projects = by_name.at(name.value)->projects;
      bool again = !projects.empty() && projects.back() == project;  // `validate` reports it
      if (!again) projects.push_back(project);
    }
  }
  for (const GroupSheet& sheet : report.sheets) {
    for (const Line& name : sheet.group->departments.value) {
      auto& sheets = by_name.at(name.value)->sheets;
      bool again = !sheets.empty() && sheets.back().group == sheet.group;
      if (!again) sheets.push_back(sheet);
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
    {Scope::Policy, &kOnePolicyType, group_subjects<kOnePolicyType, 1>},
    {Scope::Measure, &kOneMeasureType, group_subjects<kOneMeasureType, 2>},
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
