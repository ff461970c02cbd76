#include "upkeep/department_edit.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/formatted.h"
#include "base/put_in_order.h"
#include "model/years/belonging.h"
#include "model/years/plan_in_year.h"
#include "upkeep/file_layout.h"
#include "upkeep/given_values.h"
#include "yaml/append_items.h"
#include "yaml/find_entry.h"
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
  const yaml::Value list = yaml::find_entry(document, kKeys[0])->value;
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
  yaml::NewRecord record = {{to_string(from), text_scalar(name)}};
  yaml::Edit added = append_items(document, source.text, std::string(kKeys[0]), {record}, {});
  edit.texts[0] = yaml::spliced(source.text, added.splices);
}

// --- projects

namespace {

// The departments that are meant, as they are called in the years from `from` on.
struct Handover {
  const Plan& plan;
  std::span<const std::size_t> old;
  FiscalYear from;

  bool means(std::string_view name, FiscalYear since) const {
    const Departments& departments = plan.header.departments;
    auto meant = meant_by(departments, name, since);
    return std::ranges::any_of(old, [&](std::size_t i) {
      return std::ranges::find(meant, &departments.entries[i]) != meant.end();
    });
  }

  bool names_it(const Names& names, FiscalYear since) const {
    return std::ranges::any_of(names.value,
                               [&](const Line& name) { return means(name.value, since); });
  }

  std::vector<std::string_view> with_heir(const Names& names, FiscalYear since,
                                          std::string_view heir) const {
    std::vector<std::string_view> result;
    for (const Line& name : names.value) {
      std::string_view now = means(name.value, since) ? heir : name.value;
      if (std::ranges::find(result, now) == result.end()) result.push_back(now);
    }
    return result;
  }
};

// One list of departments of a project, `departments` or `supporting`, in its file.
struct ListInFile {
  const Project& project;
  const yaml::Entry& entry;
  const Dated<Names>& names;
};

FiscalYear since_of(const Plan& plan, const Project& project, const Step<Names>* step) {
  return written_since(plan, project, step != nullptr ? &step->from : nullptr);
}

}  // namespace

// The value of a step that there is already. What stands in lines may have comments between them.
static void rewrite(const Plan& plan, const ListInFile& list, const Step<Names>& step,
                    const std::string& written, std::vector<yaml::Splice>& splices) {
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
    splices.push_back({at.offset, at.length, written});
  }
}

static void hand_over(const Handover& handover, const ListInFile& list, std::string_view heir,
                      std::string_view text, std::vector<yaml::Splice>& splices) {
  const Plan& plan = handover.plan;
  const FiscalYear from = handover.from;
  const Project& project = list.project;
  const bool is_supporting = &list.names == &project.supporting;
  // One that is in charge by now does not support as well.
  auto written = [&](const Names& names, FiscalYear since, FiscalYear year) {
    std::vector<std::string_view> all = handover.with_heir(names, since, heir);
    const Step<Names>* step = step_in(project.departments, year);
    auto in_charge = handover.with_heir(value_in(project.departments, year),
                                        since_of(plan, project, step), heir);
    bool is_in_charge = std::ranges::find(in_charge, heir) != in_charge.end();
    if (is_supporting && is_in_charge && all.size() > 1) std::erase(all, heir);
    return list_value(all).head;
  };
  bool has_step = false;  // from this very year on
  for (const Step<Names>& step : list.names.history) {
    has_step = has_step || step.from.value == from;
    FiscalYear since = since_of(plan, project, &step);
    bool is_later = from <= step.from.value && handover.names_it(step.value, since);
    if (is_later) rewrite(plan, list, step, written(step.value, since, step.from.value), splices);
  }
  const Step<Names>* step = step_in(list.names, from);
  const Names& names = value_in(list.names, from);
  FiscalYear since = since_of(plan, project, step);
  if (has_step || !has_begun(list.names, from) || !handover.names_it(names, since)) return;
  yaml::NewStep added = new_step(plan, from, written(names, since, from));
  if (project.begins && first_year_of(project) == project.begins) {
    added.first = to_string(project.begins);
  }
  put_step(text, list.entry, added, splices);
}

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
  for (const Project* project : projects) {
    require_begun(*project, from);
    const SourceFile& source = plan.sources[project->file];
    const yaml::Document document = document_of(source, project->file);
    std::vector<yaml::Splice> splices;
    for (std::string_view key : kKeys) {
      auto entry = yaml::find_entry(document, key);
      const auto& names = key == kKeys[0] ? project->departments : project->supporting;
      if (!entry) continue;
      hand_over({plan, old, from}, {*project, *entry, names}, heir, source.text, splices);
    }
    if (splices.empty()) continue;
    edit.texts[project->file] = yaml::spliced(source.text, splices);
    edit.projects.push_back(project);
  }
}

// Does it name the departments in this year or later, while it is in the plan?
static bool has_from(const Handover& handover, const Project& project) {
  for (FiscalYear year : years_of(handover.plan.header.period)) {
    if (year < handover.from || !belongs_to(project, year)) continue;
    for (const Dated<Names>* names : {&project.departments, &project.supporting}) {
      FiscalYear since = since_of(handover.plan, project, step_in(*names, year));
      bool holds = has_begun(*names, year) && handover.names_it(value_in(*names, year), since);
      if (holds) return true;
    }
  }
  return false;
}

std::vector<const Project*> projects_with(const Plan& plan,
                                          std::span<const std::size_t> departments,
                                          FiscalYear from) {
  std::vector<const Project*> found;
  for (const std::vector<Project>* all : {&plan.projects, &plan.groups}) {
    for (const Project& project : *all) {
      if (has_from({plan, departments, from}, project)) found.push_back(&project);
    }
  }
  put_in_order(found, [](const Project* project) { return project->id.value; });
  return found;
}

}  // namespace fujiplan
