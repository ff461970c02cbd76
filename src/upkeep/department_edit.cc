#include "upkeep/department_edit.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/formatted.h"
#include "base/put_in_order.h"
#include "model/types/ambiguous.h"
#include "model/years/belonging.h"
#include "model/years/handover.h"
#include "model/years/plan_in_year.h"
#include "model/years/written_names.h"
#include "yaml/append_items.h"
#include "yaml/find_entry.h"
#include "yaml/put_step.h"
#include "yaml/read_document.h"

namespace fujiplan {

static constexpr std::string_view kDepartmentsKey = "departments";  // of plan.yaml, and of projects

// --- texts

static const std::string& text_of(const Plan& plan, const DepartmentEdit& edit, std::size_t file) {
  auto edited = edit.texts.find(file);
  return edited != edit.texts.end() ? edited->second : plan.sources[file].text;
}

static yaml::Document document_of(const SourceFile& source, std::size_t file) {
  Sink unused;
  return *yaml::read_document(source, file, unused);  // it has loaded whole
}

static yaml::NewStep new_step(const Plan& plan, FiscalYear from, std::string value) {
  // `successors` stands behind all years.
  auto order = [from](std::string_view key) {
    auto year = parse_fiscal_year(key, from.style);
    return year ? *year <=> from : std::strong_ordering::greater;
  };
  return {to_string(plan.header.period.from.value), to_string(from), std::move(value), order};
}

static std::string name_in_flow(std::string_view name) {
  std::string list = list_in_brackets(std::span(&name, 1));
  return list.substr(1, list.size() - 2);  // without its brackets
}

// --- plan.yaml

std::vector<std::size_t> departments_called(const Departments& departments, std::string_view name,
                                            FiscalYear year) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < departments.entries.size(); ++i) {
    Line called = name_in(departments.entries[i], year);
    if (called && called.value == name) found.push_back(i);
  }
  return found;
}

// Into the maps of the departments; a name becomes one.
static void put_in_entries(const Plan& plan, std::span<const std::size_t> departments,
                           const yaml::NewStep& step, DepartmentEdit& edit) {
  const SourceFile source{plan.sources[0].path, text_of(plan, edit, 0)};
  const yaml::Document document = document_of(source, 0);
  std::vector<yaml::Splice> splices;
  std::size_t at = 0;
  const yaml::Value list = yaml::find_entry(document, kDepartmentsKey)->value;
  for (yaml::Value item : list) {
    bool is_one = std::ranges::find(departments, at++) != departments.end();
    if (is_one) put_step(source.text, item, step, splices);
  }
  edit.texts[0] = yaml::spliced(source.text, splices);
}

void add_steps(const Plan& plan, std::span<const std::size_t> departments, FiscalYear from,
               std::string_view name, DepartmentEdit& edit) {
  put_in_entries(plan, departments, new_step(plan, from, name_in_flow(name)), edit);
}

void add_successor(const Plan& plan, std::span<const std::size_t> departments,
                   std::string_view heir, DepartmentEdit& edit) {
  auto order = [](std::string_view key) {
    return key == kDepartmentSuccessors ? std::strong_ordering::equal : std::strong_ordering::less;
  };
  put_in_entries(
      plan, departments,
      {"", std::string(kDepartmentSuccessors), list_in_brackets(std::span(&heir, 1)), order}, edit);
}

void add_department(const Plan& plan, FiscalYear from, std::string_view name,
                    DepartmentEdit& edit) {
  const SourceFile source{plan.sources[0].path, text_of(plan, edit, 0)};
  const yaml::Document document = document_of(source, 0);
  yaml::NewRecord record = {{to_string(from), text_scalar(name)}};
  yaml::Edit added =
      append_items(document, source.text, std::string(kDepartmentsKey), {record}, {});
  edit.texts[0] = yaml::spliced(source.text, added.splices);
}

// --- projects

namespace {

Handover handover_of(const Plan& plan, std::span<const std::size_t> old, FiscalYear from,
                     std::string_view heir) {
  Handover handover{plan.header, {}, from, heir};
  for (std::size_t i : old) handover.old.push_back(&plan.header.departments.entries[i]);
  return handover;
}

// The lists of departments of a project.
struct ListRow {
  std::string_view key;
  Dated<Names> Project::*list;
};
constexpr ListRow kLists[] = {{kDepartmentsKey, &Project::departments},
                              {"supporting", &Project::supporting}};

}  // namespace

// The years of its name or departments say when it begins: none before may be added.
static void require_begun(const Project& project, FiscalYear from) {
  auto first = first_year_of(project);
  if (!project.begins || first != project.begins || *first < from) return;
  constexpr Format<std::string, std::string> kTooEarly{
      "`{0}` は{1}に始まるので、部署を移せるのはその次の年度から。{1}からの部署はファイルを直接直す",
      "`{0}` begins in {1}, so it can move from the year after that on; to change what it begins "
      "with, edit its file"};
  throw UsageError(kTooEarly(to_string(project.id.value), to_string(*first)));
}

void hand_over(const Plan& plan, std::span<const Project* const> projects,
               std::span<const std::size_t> old, FiscalYear from, std::string_view heir,
               DepartmentEdit& edit) {
  const Handover handover = handover_of(plan, old, from, heir);
  for (const Project* project : projects) {
    require_begun(*project, from);
    const SourceFile& source = plan.sources[project->file];
    const yaml::Document document = document_of(source, project->file);
    std::vector<yaml::Splice> splices;
    for (auto [key, list] : kLists) {
      auto entry = yaml::find_entry(document, key);
      if (!entry) continue;
      std::string wanted = written_names(handed_over(handover, *project, list));
      auto kept = yaml::put_steps(source.text, *entry, wanted, splices);
      if (!kept) continue;
      constexpr Format<std::string, std::string> kInLines{
          "`{0}` の {1} からの部署は、複数行で書いてあるので書き換えられない。`{1}: [部署, 部署]` "
          "のように1行に直してから、もう一度実行する",
          "the departments of `{0}` from {1} on stand in several lines and cannot be changed; put "
          "them on one line, as in `{1}: [one, another]`, and run it again"};
      throw Failure(kInLines(source.path, *kept));
    }
    if (splices.empty()) continue;
    edit.texts[project->file] = yaml::spliced(source.text, splices);
    edit.projects.push_back(project);
  }
}

// Does it name the departments in this year or later, while it is in the plan?
static bool has_from(const Handover& handover, const Project& project) {
  for (FiscalYear year : years_of(handover.header.period)) {
    if (year < handover.from || !belongs_to(project, year)) continue;
    for (auto [key, list] : kLists) {
      const Dated<Names>& names = project.*list;
      const Step<Names>* step = step_in(names, year);
      FiscalYear since =
          written_since(handover.header, project, step != nullptr ? &step->from : nullptr);
      bool holds = has_begun(names, year) && names_old(handover, value_in(names, year), since);
      if (holds) return true;
    }
  }
  return false;
}

std::vector<const Project*> projects_with(const Plan& plan,
                                          std::span<const std::size_t> departments,
                                          FiscalYear from) {
  const Handover handover = handover_of(plan, departments, from, {});
  std::vector<const Project*> found;
  for (const std::vector<Project>* all : {&plan.projects, &plan.groups}) {
    for (const Project& project : *all) {
      if (has_from(handover, project)) found.push_back(&project);
    }
  }
  put_in_order(found, [](const Project* project) { return project->id.value; });
  return found;
}

}  // namespace fujiplan
