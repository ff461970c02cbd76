#pragma once

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "render/template_data.h"
#include "reports/report.h"

// What the outputs of a report are about: the plan as a whole, or each project, policy, ... of it.
namespace fujiplan {

// How often an output is made. The name is what a path says for it: `sheets/{project}.md`.
enum class Scope : unsigned char { Plan, Project, Policy, Measure, Department, PlanYear };
constexpr auto describe(EnumOf<Scope>) {
  return std::array{
      EnumRow<Scope>{Scope::Plan, "plan", "plan", {"計画全体で1つ", "one for the plan"}},
      EnumRow<Scope>{Scope::Project, "project", "project", {"事業ごと", "one for each project"}},
      EnumRow<Scope>{
          Scope::Policy,
          "policy",
          "policy",
          {"最も上の階層（基本方針など）ごと",
           "one for each group of the outermost level with projects or a file of its own"}},
      EnumRow<Scope>{Scope::Measure,
                     "measure",
                     "measure",
                     {"2つ目の階層（情報化施策など）ごと",
                      "one for each group of the second level with projects or a file of its own"}},
      EnumRow<Scope>{
          Scope::Department,
          "department",
          "department",
          {"所管部署ごと", "one for each department with projects, or with groups above them"}},
      EnumRow<Scope>{
          Scope::PlanYear, "year", "year", {"計画の年度ごと", "one for each year of the plan"}},
  };
}

// One of what a scope has: a project, a department, ...
struct Subject {
  std::string key;  // stands in paths: 1-1-2, 1, 1.1, 市民課 (safe_file_name), R6
  Datum shown;      // stands inside the report; Absent for the plan
};

// The kind of object that stands inside the report; null for the plan.
const ObjectType* type_inside(Scope scope);

// A department with its projects, whichever of their departments it is.
struct DepartmentProjects {
  const Report* report;
  const Group* group;               // of Report::by_department, or other_departments
  const DepartmentStatus* answers;  // null: no project answers through it
  std::vector<const Project*> projects = {};
  std::vector<GroupSheet> sheets = {};
};
extern const ObjectType kDepartmentProjectsType;

// The subjects of a report, gathered once for each scope that is asked for. Those of other years
// are whole reports, computed when the years are. `report` must outlive the object, and this what
// it returns.
class Subjects {
 public:
  explicit Subjects(const Report& report)
      : scratch(report.plan.header.language.value), report_(report) {}
  Subjects(const Subjects&) = delete;
  Subjects& operator=(const Subjects&) = delete;

  const std::vector<Subject>& of(Scope scope);
  const Report& report() const { return report_; }

  // Memory of what is gathered, for the functions that gather.
  Scratch scratch;
  std::deque<Report> other_years;
  std::deque<DepartmentProjects> departments;
  // Groups of a level that have a file of their own but no project, one vector for each scope.
  std::deque<std::vector<GroupProjects>> groups_alone;

 private:
  const Report& report_;
  std::array<std::optional<std::vector<Subject>>, kRowsOf<Scope>.size()> gathered_;
};

}  // namespace fujiplan
