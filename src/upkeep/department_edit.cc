#include "upkeep/department_edit.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/formatted.h"
#include "model/types/ambiguous.h"
#include "model/years/belonging.h"
#include "upkeep/given_values.h"
#include "yaml/append_items.h"
#include "yaml/put_step.h"
#include "yaml/read_document.h"

namespace fujiplan {

static constexpr std::string_view kKeys[] = {"departments", "supporting"};

// --- texts

static const std::string& text_of(const Plan& plan, const DepartmentEdit& edit, std::size_t file) {
  auto edited = edit.texts.find(file);
  return edited != edit.texts.end() ? edited->second : plan.sources[file].text;
}

static yaml::Document document_of(const SourceFile& source, std::size_t file) {
  Sink unused;
  return *yaml::read_document(source, file, unused);  // it has loaded whole
}

static std::optional<yaml::Entry> entry_of(const yaml::Document& document, std::string_view key) {
  for (const yaml::Entry& entry : document.root().entries()) {
    if (entry.key.text() == key) return entry;
  }
  return std::nullopt;
}

static yaml::NewStep new_step(const Plan& plan, FiscalYear from, std::string value) {
  auto order = [from](std::string_view key) {
    return parse_fiscal_year(key, from.style).value_or(FiscalYear{}) <=> from;
  };
  return {to_string(plan.header.period.from.value), to_string(from), std::move(value), order};
}

static std::string name_in_flow(std::string_view name) {
  std::string list = list_value(std::span(&name, 1)).head;
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

void add_steps(const Plan& plan, std::span<const std::size_t> departments, FiscalYear from,
               std::string_view name, DepartmentEdit& edit) {
  const SourceFile source{plan.sources[0].path, text_of(plan, edit, 0)};
  const yaml::Document document = document_of(source, 0);
  std::vector<yaml::Splice> splices;
  std::size_t at = 0;
  const yaml::Value list = entry_of(document, kKeys[0])->value;
  for (yaml::Value item : list) {
    bool is_one = std::ranges::find(departments, at++) != departments.end();
    if (is_one) put_step(source.text, item, new_step(plan, from, name_in_flow(name)), splices);
  }
  edit.texts[0] = yaml::spliced(source.text, splices);
}

void add_department(const Plan& plan, FiscalYear from, std::string_view name,
                    DepartmentEdit& edit) {
  const SourceFile source{plan.sources[0].path, text_of(plan, edit, 0)};
  const yaml::Document document = document_of(source, 0);
  yaml::NewScalar written{std::string(name), other_reading(name).has_value()};
  yaml::NewRecord record = {{to_string(from), written}};
  yaml::Edit added = append_items(document, source.text, std::string(kKeys[0]), {record}, {});
  edit.texts[0] = yaml::spliced(source.text, added.splices);
}

// --- projects

static bool names_it(const Names& names, const DepartmentEntry& department) {
  return std::ranges::any_of(names.value,
                             [&](const Line& name) { return ever_had(department, name.value); });
}

static std::vector<std::string_view> with_heir(const Names& names, const DepartmentEntry& old,
                                               std::string_view heir) {
  std::vector<std::string_view> result;
  for (const Line& name : names.value) {
    std::string_view now = ever_had(old, name.value) ? heir : name.value;
    if (std::ranges::find(result, now) == result.end()) result.push_back(now);
  }
  return result;
}

namespace {

// One list of departments of a project, `departments` or `supporting`, in its file.
struct ListInFile {
  const Project& project;
  const yaml::Entry& entry;
  const Dated<Names>& names;
};

}  // namespace

// The value of a step that there is already. What stands in lines may have comments between them.
static void rewrite(const Plan& plan, const ListInFile& list, const Step<Names>& step,
                    const DepartmentEntry& old, std::string_view heir,
                    std::vector<yaml::Splice>& splices) {
  for (const yaml::Entry& entry : list.entry.value.entries()) {
    if (entry.key.span().offset != step.from.at.offset) continue;
    if (entry.value.style() != yaml::Style::Flow) {
      constexpr Format<std::string, std::string> kInLines{
          "`{0}` の {1} からの部署は、複数行で書いてあるので書き換えられない。`{1}: [部署, 部署]` "
          "のように1行に直してから、もう一度実行する",
          "the departments of `{0}` from {1} on stand in several lines and cannot be changed; put "
          "them on one line, as in `{1}: [one, another]`, and run it again"};
      throw Failure(kInLines(plan.sources[list.project.file].path, to_string(step.from.value)));
    }
    Span at = entry.value.span();
    splices.push_back({at.offset, at.length, list_value(with_heir(step.value, old, heir)).head});
  }
}

static void hand_over(const Plan& plan, const ListInFile& list, const DepartmentEntry& old,
                      FiscalYear from, std::string_view heir, std::vector<yaml::Splice>& splices,
                      std::string_view text) {
  bool has_step = false;  // from this very year on
  for (const Step<Names>& step : list.names.history) {
    has_step = has_step || step.from.value == from;
    bool is_later = from <= step.from.value && names_it(step.value, old);
    if (is_later) rewrite(plan, list, step, old, heir, splices);
  }
  const Names& names = value_in(list.names, from);
  if (has_step || !names_it(names, old)) return;
  std::string value = list_value(with_heir(names, old, heir)).head;
  put_step(text, list.entry, new_step(plan, from, std::move(value)), splices);
}

void hand_over(const Plan& plan, std::span<const Project* const> projects,
               const DepartmentEntry& old, FiscalYear from, std::string_view heir,
               DepartmentEdit& edit) {
  for (const Project* project : projects) {
    const SourceFile& source = plan.sources[project->file];
    const yaml::Document document = document_of(source, project->file);
    std::vector<yaml::Splice> splices;
    for (std::string_view key : kKeys) {
      auto entry = entry_of(document, key);
      const auto& names = key == kKeys[0] ? project->departments : project->supporting;
      if (entry) {
        hand_over(plan, {*project, *entry, names}, old, from, heir, splices, source.text);
      }
    }
    if (splices.empty()) continue;
    edit.texts[project->file] = yaml::spliced(source.text, splices);
    edit.projects.push_back(project);
  }
}

// Does it name the department in this year or later, while it is under way?
static bool has_from(const Plan& plan, const Project& project, const DepartmentEntry& department,
                     FiscalYear from) {
  for (FiscalYear year : years_of(plan.header.period)) {
    bool counts = from <= year && belongs_to(project, year);
    if (!counts) continue;
    for (const Dated<Names>* names : {&project.departments, &project.supporting}) {
      if (names_it(value_in(*names, year), department)) return true;
    }
  }
  return false;
}

std::vector<const Project*> projects_with(const Plan& plan, const DepartmentEntry& department,
                                          FiscalYear from) {
  std::vector<const Project*> found;
  for (const std::vector<Project>* all : {&plan.projects, &plan.groups}) {
    for (const Project& project : *all) {
      if (has_from(plan, project, department, from)) found.push_back(&project);
    }
  }
  return found;
}

}  // namespace fujiplan
