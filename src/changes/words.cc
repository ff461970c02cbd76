#include "changes/words.h"

#include <utility>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "model/types/shown_value.h"
#include "run/labels.h"

namespace fujiplan {

// Movements that a change can cause, in the order in which they are counted.
static constexpr Movement kMoved[] = {Movement::Up, Movement::Down, Movement::New, Movement::Gone};

// The same where the lines below tell how many; the rubric may have changed, too.
static constexpr Movement kTold[] = {Movement::Up, Movement::Down, Movement::Unlike, Movement::New,
                                     Movement::Gone};

// "追加 1件"
static constexpr Format<std::string_view, std::size_t> kHowMany{"{} {}件", "{} {}"};
static constexpr Format<std::size_t> kNumber{"{}件", "{}"};
static constexpr Text kProjects{"事業", "projects"};

// What has changed in some of the projects that have changed.
static std::vector<std::string> details_of(const DiffTotals& totals, Language language) {
  constexpr Text kMovedOnes{"移動", "moved"}, kRenamed{"名称の変更", "renamed"};
  std::vector<std::string> details;
  auto add_detail = [&](Text what, std::size_t count) {
    if (count > 0) details.push_back(kHowMany.in(language, what.in(language), count));
  };
  add_detail(kMovedOnes, totals.moved);
  add_detail(kRenamed, totals.renamed);
  return details;
}

// `counts`: by ProjectChange.
static std::string counts_in_words(std::span<const std::size_t> counts,
                                   const std::vector<std::string>& details, Language language) {
  constexpr Format<std::string, std::string> kOfThese{"{}（うち{}）", "{} ({})"};
  std::vector<std::string> parts;
  for (const auto& row : kRowsOf<ProjectChange>) {
    std::size_t count = counts[static_cast<std::size_t>(row.value)];
    if (count == 0) continue;
    std::string part = kHowMany.in(language, label_of(row.value, language), count);
    bool tells = row.value == ProjectChange::Changed && !details.empty();
    parts.push_back(tells ? kOfThese.in(language, part, listed(details, language)) : part);
  }
  return listed(parts, language);
}

std::vector<std::string> total_lines(const PlanDiff& diff, const DiffTotals& totals,
                                     Language language) {
  std::vector<std::string> lines;
  auto say = [&](Text what, const std::string& of) {
    lines.push_back(formatted("{}: {}", what.in(language), of));
  };
  constexpr Text kGroups{"上の階層", "levels above"};
  std::string projects = counts_in_words(totals.projects, details_of(totals, language), language);
  std::string groups = counts_in_words(totals.groups, {}, language);
  if (!projects.empty()) say(kProjects, projects);
  if (!groups.empty()) say(kGroups, groups);
  std::vector<std::string> grades;
  for (Movement movement : kTold) {
    std::size_t count = totals.movements[static_cast<std::size_t>(movement)];
    if (count > 0) grades.push_back(kHowMany.in(language, label_of(movement, language), count));
  }
  if (!grades.empty()) say(kGrade, listed(grades, language));
  if (totals.past_answers > 0) {
    say({"過年度の回答の変更", "changes of answers for past years"},
        kNumber.in(language, totals.past_answers));
  }
  if (totals.uncorrected > 0) {
    say({"そのうち正誤に記録のないもの（`fujiplan correct` で訂正する）",
         "of these, without a correction (use `fujiplan correct`)"},
        kNumber.in(language, totals.uncorrected));
  }
  if (!diff.rewritten.empty()) {
    say({"内容は同じで、書き方だけの変更", "same content, written differently"},
        listed(diff.rewritten, language));
  }
  return lines;
}

Table department_table(const DiffTotals& totals, const Comparison& how) {
  const Language language = how.language;
  Table table{{{label_of_field<Project>("departments", how.words, language)},
               {std::string(kProjects.in(language)), Align::Right}},
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
  constexpr Text kBoth{"変更前も変更後も誤りがあり、比べられない",
                       "not compared: errors before and after"},
      kBefore{"変更前のファイルに誤りがあり、比べられない", "not compared: errors before"},
      kAfter{"変更後のファイルに誤りがあり、比べられない", "not compared: errors after"};
  bool before = project.before == nullptr && !project.path_before.empty();
  bool after = project.after == nullptr && !project.path_after.empty();
  return std::string((before && after ? kBoth : before ? kBefore : kAfter).in(language));
}

std::string project_title(const ProjectDiff& project, Language language) {
  std::string title = project.id;
  if (!project.name.empty()) title += " " + project.name;
  return title + in_brackets(shown_value(project.departments, language), language);
}

}  // namespace fujiplan
