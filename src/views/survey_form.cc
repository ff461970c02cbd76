#include "views/survey_form.h"

#include <algorithm>
#include <set>

#include "base/csv.h"
#include "base/join.h"
#include "base/spreadsheet_text.h"
#include "base/text.h"
#include "model/prose.h"
#include "views/form_answer.h"
#include "views/form_version.h"
#include "views/survey_status.h"

namespace fujiplan {

// --- columns

static constexpr std::string_view kIdPrefix = "No.";

static std::string planned_phase(const Project& project, HalfYear half_year) {
  auto phase = phase_in(project.schedule, half_year);
  return phase ? std::string(name_of(*phase)) : "";
}

static std::string planned_activities(const Project& project, FiscalYear year) {
  for (const YearText& activity : project.activities.years) {
    if (activity.year.value == year) return join(shown_lines(activity.text.value), "\n");
  }
  return "";
}

static std::string answer_cell(const SurveyItem& item, const Project& project, FiscalYear year) {
  const SurveyEntry* entry = answers_of(project, year);
  return entry != nullptr ? cell_of_answer(item, *entry) : "";
}

// What the answer is called: 実際の段階 上期, but 進捗 alone.
static std::string name_of_answer(const SurveyItem& item) {
  std::string label(item.label.ja);
  bool score = item.kind == AnswerKind::Number;
  return item.group.empty() || score ? label : std::string(item.group.ja) + " " + label;
}

// What may be written, in brackets. Numbers with a bound are scores, and the largest is the best.
static std::string hint_for(const SurveyItem& item) {
  if (item.kind == AnswerKind::Choice) {
    std::vector<std::string_view> names;
    for (const Text& choice : item.choices) names.push_back(choice.ja);
    return "（" + join(names, "、") + "）";
  }
  if (item.kind == AnswerKind::Number && item.most != kLargestWhole) {
    std::string most = std::to_string(item.most);
    return "（" + std::to_string(item.least) + "～" + most + "、" + most + "が最もよい）";
  }
  return "";
}

std::vector<FormColumn> form_columns(bool last_year) {
  std::vector<FormColumn> columns = {
      {ColumnRole::Version, "年度と版（変更しない）", nullptr,
       [](const Project& project, FiscalYear year) { return to_string(version_of(project, year)); },
       false},
      {ColumnRole::Id, "事業番号（変更しない）", nullptr,
       [](const Project& project, FiscalYear) {
         return std::string(kIdPrefix) + to_string(project.id.value);
       },
       false},
      {ColumnRole::Name, "事業名", nullptr,
       [](const Project& project, FiscalYear) { return std::string(project.name.value); }},
  };
  for (const auto& half : kRowsOf<Half>) {
    columns.push_back({ColumnRole::Reference, "計画の段階 " + std::string(half.name) + "期",
                       nullptr, [value = half.value](const Project& project, FiscalYear year) {
                         return planned_phase(project, {year, value});
                       }});
  }
  columns.push_back({ColumnRole::Reference, "計画の取組内容", nullptr, planned_activities});
  columns.push_back(
      {ColumnRole::Reference, "計画の施策指標等", nullptr, [](const Project& project, FiscalYear) {
         return join(shown_lines(project.indicator.value), "\n");
       }});
  for (const SurveyItem& item : survey_items()) {
    bool free_text = item.kind == AnswerKind::Text;
    if (last_year) {
      columns.push_back({ColumnRole::Reference, "前年度の" + name_of_answer(item), nullptr,
                         [&item](const Project& project, FiscalYear year) {
                           return answer_cell(item, project, {year.western - 1});
                         },
                         free_text});
    }
    columns.push_back({ColumnRole::Answer, name_of_answer(item) + hint_for(item), &item,
                       [&item](const Project& project, FiscalYear year) {
                         return answer_cell(item, project, year);
                       },
                       free_text});
  }
  return columns;
}

ColumnFinder::ColumnFinder(const std::vector<FormColumn>& columns) {
  for (const FormColumn& column : columns) columns_.try_emplace(bare_name(column.header), &column);
}

const FormColumn* ColumnFinder::find(std::string_view header) const {
  auto found = columns_.find(bare_name(header));
  return found == columns_.end() ? nullptr : found->second;
}

std::optional<ProjectId> parse_form_id(std::string_view cell) {
  std::string narrow = to_half_width(trim(cell));
  std::string_view id = narrow;
  if (to_lower_ascii(id.substr(0, kIdPrefix.size())) == to_lower_ascii(kIdPrefix)) {
    id.remove_prefix(kIdPrefix.size());
  }
  return parse_project_id(trim(id));
}

// --- forms

// Names that Windows keeps for devices, with any extension.
static bool is_reserved(std::string_view name) {
  constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul"};
  std::string lower = to_lower_ascii(name.substr(0, name.find('.')));
  bool port = lower.size() == 4 && (lower.starts_with("com") || lower.starts_with("lpt")) &&
              lower[3] >= '0' && lower[3] <= '9';
  return port || std::ranges::find(kDevices, lower) != std::end(kDevices);
}

// The department's name as every file system takes it.
static std::string safe_name(std::string_view department) {
  constexpr std::string_view kForbidden = "/\\:*?\"<>|";
  constexpr std::size_t kLongest = 180;  // bytes; file systems stop at 255
  std::string name;
  for (std::size_t i = 0; i < department.size();) {
    CodePoint c = decode_at(department, i);
    bool forbidden = c.value < 0x20 || c.value == 0x7F ||
                     (c.size == 1 && kForbidden.find(department[i]) != kForbidden.npos);
    if (name.size() + c.size > kLongest) break;
    if (forbidden) {
      name += '_';
    } else {
      name.append(department, i, c.size);
    }
    i += c.size;
  }
  while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
  bool hidden = name.starts_with('.') || name.starts_with('-');
  return name.empty() || hidden || is_reserved(name) ? "_" + name : name;
}

std::vector<Form> forms_of(const Plan& plan, FiscalYear year) {
  std::vector<const Project*> projects;
  for (const Project& project : plan.projects) projects.push_back(&project);
  std::vector<Form> forms;
  std::set<std::string> taken;
  for (DepartmentStatus& status : survey_status(plan, projects, year)) {
    std::string name = safe_name(status.name);
    // Some file systems do not tell A from a.
    for (int i = 2; !taken.insert(to_lower_ascii(name)).second; ++i) {
      name = safe_name(status.name) + "_" + std::to_string(i);
    }
    forms.push_back({status.name, std::move(status.asked), name + ".csv"});
  }
  return forms;
}

FormCells form_cells(const Plan& plan, const Form& form, FiscalYear year) {
  std::vector<FormColumn> columns = form_columns(plan.header.period.from.value < year);
  FormCells cells(1 + form.projects.size());
  for (const FormColumn& column : columns) {
    cells[0].push_back(column.header);
    for (std::size_t row = 1; row < cells.size(); ++row) {
      std::string text = column.text(*form.projects[row - 1], year);
      cells[row].push_back(column.free_text ? guarded_text(text) : text);
    }
  }
  return cells;
}

std::string csv_of(const FormCells& cells) {
  std::string out;
  for (const auto& row : cells) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      out += csv_field(row[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace fujiplan
