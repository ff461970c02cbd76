#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "base/json.h"
#include "commands/command.h"
#include "model/years/belonging.h"
#include "model/years/plan_in_year.h"
#include "run/emit_table.h"
#include "run/formats.h"

// `department list`: what the departments are called, since when, and what they were called before.
namespace fujiplan {

namespace {

// A department as it is in a year, or at the end of the plan.
struct ListedDepartment {
  std::string_view name;
  std::size_t projects = 0;  // that it has in charge in the year
  bool is_old = false;       // one of those that are merged in it always had the name
  FiscalYear since, until;   // the name is of these years; none: from the beginning, to the end
  std::vector<std::string_view> formerly;         // the names before, the oldest first
  std::vector<std::string_view> successors = {};  // who takes over at its end
};

bool has_in_charge(const Plan& plan, const Project& project, std::string_view department,
                   FiscalYear year) {
  if (!belongs_to(project, year)) return false;
  const Step<Names>* step = step_in(project.departments, year);
  FiscalYear since = written_since(plan.header, project, step != nullptr ? &step->from : nullptr);
  Names names =
      names_in_year(plan.header.departments, value_in(project.departments, year), since, year);
  return std::ranges::find(names.value, department, &Line::value) != names.value.end();
}

// The step that gives it its name in the year; null where it always had it.
const Step<Line>* step_of_name(const DepartmentEntry& department, FiscalYear year) {
  const Step<Line>* found = nullptr;
  for (const Step<Line>& step : department.history) {
    if (step.value && step.from.value <= year) found = &step;
  }
  return found;
}

void add(ListedDepartment& listed, const DepartmentEntry& department, const Plan& plan,
         FiscalYear year) {
  const Step<Line>* named = step_of_name(department, year);
  for (const Step<Line>& step : department.history) {
    bool is_before = named != nullptr && step.from.value < named->from.value;
    bool is_new = std::ranges::find(listed.formerly, step.value.value) == listed.formerly.end();
    if (is_before && step.value && is_new) listed.formerly.push_back(step.value.value);
    bool is_end = named != nullptr && named->from.value < step.from.value && !listed.until;
    if (is_end) listed.until = year_after(step.from.value, -1);
  }
  const DepartmentEntry* one[] = {&department};
  for (std::string_view heir : take_over_of(plan.header.departments, one).heirs) {
    bool is_new = std::ranges::find(listed.successors, heir) == listed.successors.end();
    if (is_new) listed.successors.push_back(heir);
  }
  listed.is_old = listed.is_old || named == nullptr;
  bool is_later = named != nullptr && plan.header.period.from.value < named->from.value;
  if (is_later)
    listed.since = listed.since ? std::min(listed.since, named->from.value) : named->from.value;
}

std::vector<ListedDepartment> departments_in(const Plan& plan, FiscalYear year, bool with_ended) {
  const Departments& departments = plan.header.departments;
  std::vector<ListedDepartment> all;
  auto of = [&](std::string_view name) -> ListedDepartment& {
    auto found = std::ranges::find(all, name, &ListedDepartment::name);
    return found != all.end() ? *found
                              : all.emplace_back(ListedDepartment{name, 0, false, {}, {}, {}});
  };
  for (const DepartmentEntry& department : departments.entries) {
    Line name = name_in(department, year);
    if (name || with_ended) add(of(nearest_name_in(department, year)), department, plan, year);
  }
  for (ListedDepartment& one : all) {
    if (one.is_old) one.since = {};
    auto is_its = [&](const Project& it) { return has_in_charge(plan, it, one.name, year); };
    one.projects = static_cast<std::size_t>(std::ranges::count_if(plan.projects, is_its));
  }
  return all;
}

Json departments_json(const std::vector<ListedDepartment>& all) {
  Json array = Json::array();
  for (const ListedDepartment& one : all) {
    Json object = {{"name", one.name}, {"projects", one.projects}};
    if (one.since) object["since"] = to_string(one.since);
    if (one.until) object["until"] = to_string(one.until);
    for (std::string_view name : one.formerly) object["formerly"].push_back(name);
    for (std::string_view name : one.successors) object["successors"].push_back(name);
    array.push_back(std::move(object));
  }
  return array;
}

Table departments_table(const std::vector<ListedDepartment>& all, Language language) {
  constexpr Text kDepartment{"所管部署", "department"}, kProjects{"事業数", "projects"},
      kSince{"いつから", "since"}, kUntil{"いつまで", "until"}, kFormerly{"以前の名前", "formerly"},
      kSuccessors{"引継ぎ先", "successors"};
  auto column = [&](Text label) { return std::string(label.in(language)); };
  Table table{{{column(kDepartment)},
               {column(kProjects), Align::Right},
               {column(kSince)},
               {column(kUntil)},
               {column(kFormerly)},
               {column(kSuccessors)}},
              {}};
  auto year = [&](FiscalYear of) {
    if (!of) return std::string();
    return language == Language::Japanese ? to_string(of) : spoken(of, language);
  };
  for (const ListedDepartment& one : all) {
    table.rows.push_back({std::string(one.name), std::to_string(one.projects), year(one.since),
                          year(one.until), listed(one.formerly, language),
                          listed(one.successors, language)});
  }
  return table;
}

}  // namespace

ExitCode run_department_list(Context& context) {
  Sink unused;
  Plan plan = open_plan(context, unused);
  require_whole_header(plan);
  bool in_year = !context.options.year.empty();
  FiscalYear year = in_year ? chosen_year(context.options, plan) : plan.header.period.to.value;
  auto all = departments_in(plan, year, !in_year);
  TableFormat format = chosen_table_format(context);
  if (format == TableFormat::Json) {
    emit_result(context, dump(departments_json(all)), Reader::Program);
  } else {
    emit_table(context, plan.header, format,
               {departments_table(all, context.language),
                {"所管部署", "Departments"},
                in_year ? spoken(year, context.language) : ""});
  }
  return exit_code_for(plan);
}

}  // namespace fujiplan
