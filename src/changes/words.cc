#include "changes/words.h"

#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "run/labels.h"

namespace fujiplan {

// Movements that a change can cause, in the order in which they are counted.
static constexpr Movement kMoved[] = {Movement::Up, Movement::Down, Movement::New, Movement::Gone};

static std::string counted(std::string_view what, std::size_t count, Language language) {
  return formatted("{} {}{}", what, count, language == Language::Japanese ? "件" : "");
}

static std::string project_counts(const DiffTotals& totals, Language language) {
  bool ja = language == Language::Japanese;
  std::vector<std::string> parts, details;
  if (totals.moved > 0) details.push_back(counted(ja ? "移動" : "moved", totals.moved, language));
  if (totals.renamed > 0) {
    details.push_back(counted(ja ? "名称の変更" : "renamed", totals.renamed, language));
  }
  for (const auto& row : kRowsOf<ProjectChange>) {
    std::size_t count = totals.projects[static_cast<std::size_t>(row.value)];
    if (count == 0) continue;
    std::string part = counted(label_of(row.value, language), count, language);
    if (row.value == ProjectChange::Changed && !details.empty()) {
      part += ja ? formatted("（うち{}）", listed(details, language))
                 : formatted(" ({})", listed(details, language));
    }
    parts.push_back(part);
  }
  return listed(parts, language);
}

std::vector<std::string> total_lines(const PlanDiff& diff, const DiffTotals& totals,
                                     Language language) {
  bool ja = language == Language::Japanese;
  std::vector<std::string> lines;
  if (!diff.projects.empty()) {
    lines.push_back(
        formatted("{}: {}", ja ? "事業" : "projects", project_counts(totals, language)));
  }
  std::vector<std::string> grades;
  for (Movement movement : kMoved) {
    std::size_t count = totals.movements[static_cast<std::size_t>(movement)];
    if (count > 0) grades.push_back(counted(label_of(movement, language), count, language));
  }
  if (!grades.empty()) {
    lines.push_back(formatted("{}: {}", kGrade.in(language), listed(grades, language)));
  }
  auto say = [&](Text what, const std::string& of) {
    lines.push_back(formatted("{}: {}", what.in(language), of));
  };
  if (totals.past_answers > 0) {
    say({"過年度の回答の変更", "changes of answers for past years"},
        std::to_string(totals.past_answers) + (ja ? "件" : ""));
  }
  if (!diff.rewritten.empty()) {
    say({"内容は同じで、書き方だけの変更", "same content, written differently"},
        listed(diff.rewritten, language));
  }
  return lines;
}

Table department_table(const DiffTotals& totals, Language language) {
  Table table{{{label_of_field<Project>("departments", language)},
               {std::string(language == Language::Japanese ? "事業" : "projects"), Align::Right}},
              {}};
  for (Movement movement : kMoved) {
    table.columns.push_back({std::string(label_of(movement, language)), Align::Right});
  }
  for (const DepartmentTotal& department : totals.departments) {
    auto& row = table.rows.emplace_back();
    row = {std::string(department.name), std::to_string(department.projects)};
    for (Movement movement : kMoved) {
      row.push_back(std::to_string(department.movements[static_cast<std::size_t>(movement)]));
    }
  }
  return table;
}

std::string change_word(const ProjectDiff& project, Language language) {
  if (project.change == ProjectChange::Changed) return "";
  std::string word(label_of(project.change, language));
  if (project.change != ProjectChange::Unreadable) return word;
  bool ja = language == Language::Japanese;
  bool before = project.before == nullptr && !project.path_before.empty();
  bool after = project.after == nullptr && !project.path_after.empty();
  if (before && after)
    return ja ? "変更前も変更後も誤りがあり、比べられない"
              : "not compared: errors before and after";
  return before
             ? (ja ? "変更前のファイルに誤りがあり、比べられない" : "not compared: errors before")
             : (ja ? "変更後のファイルに誤りがあり、比べられない" : "not compared: errors after");
}

std::string project_title(const ProjectDiff& project, Language language) {
  std::string title = project.id;
  if (!project.name.empty()) title += " " + project.name;
  if (project.departments.empty()) return title;
  return language == Language::Japanese ? formatted("{}（{}）", title, project.departments)
                                        : formatted("{} ({})", title, project.departments);
}

}  // namespace fujiplan
