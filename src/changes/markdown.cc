#include "changes/markdown.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/formatted.h"
#include "changes/change_rows.h"
#include "changes/words.h"
#include "model/load.h"
#include "model/types/shown_value.h"
#include "render/escape.h"
#include "run/labels.h"

namespace fujiplan {

// One row for each grade that is another than before.
static Table grade_table(const PlanDiff& diff, Comparison how) {
  constexpr Text kYear{"年度", "year"}, kBefore{"変更前", "before"}, kAfter{"変更後", "after"};
  constexpr Text kNumber{"番号", "id"}, kName{"名称", "name"};  // of projects and groups
  Language language = how.language;
  bool has_groups = std::ranges::any_of(diff.projects, [](const ProjectDiff& project) {
    return project.is_group && !project.grades.empty();
  });
  auto head = [&](std::string_view key, Text of_both) {
    return has_groups ? std::string(of_both.in(language))
                      : label_of_field<Project>(key, how.words, language);
  };
  Table table{{{head("id", kNumber)},
               {head("name", kName)},
               {label_of_field<Project>("departments", how.words, language)},
               {std::string(kYear.in(language))},
               {std::string(kBefore.in(language))},
               {std::string(kAfter.in(language))}},
              {}};
  for (const ProjectDiff& project : diff.projects) {
    for (const GradeChange& grade : project.grades) {
      if (grade.movement == Movement::Same) continue;
      auto word = [](const YearResult& result) {
        return result.outcome ? result.outcome->name : std::string();
      };
      table.rows.push_back({project.id, project.name, shown_value(project.departments, language),
                            spoken(grade.year, language), word(grade.before), word(grade.after)});
    }
  }
  return table;
}

std::string diff_markdown(const PlanDiff& diff, const DiffStyle& style) {
  Language language = style.how.language;
  constexpr Text kTitle{"## 計画の変更: ", "## Changes of the plan: "};
  constexpr Text kGrades{"総合評価の変化", "Changes of grades"};
  constexpr Text kDepartments{"所管部署ごとの件数", "By department"};
  std::string out(kTitle.in(language));
  append_comment(out, style.before + " → " + style.after);
  out += "\n";
  if (diff.empty()) return out + "\n" + std::string(kNoChange.in(language)) + "\n";

  DiffTotals totals = totals_of(diff);
  std::vector<std::string> lines = total_lines(diff, totals, language);
  if (!lines.empty()) out += "\n";
  for (const std::string& line : lines) {
    out += "- ";
    append_comment(out, line);
    out += "\n";
  }
  Table grades = grade_table(diff, style.how);
  if (!grades.rows.empty()) {
    out += formatted("\n### {}\n\n{}", kGrades.in(language), render_markdown(grades));
  }
  if (totals.departments.size() > 1) {
    out += formatted("\n### {}\n\n{}", kDepartments.in(language),
                     render_markdown(department_table(totals, style.how)));
  }
  if (!diff.header.empty()) {
    out += formatted("\n### {}\n\n{}", kHeaderFile,
                     rows_markdown(change_rows(diff.header, style.how), {}, language));
  }
  for (const ProjectDiff& project : diff.projects) {
    std::string word = change_word(project, language);
    out += "\n### ";
    append_comment(out, project_title(project, language));
    if (!word.empty()) out += formatted(" [{}]", word);
    out += "\n";
    auto rows = change_rows(project, style.how);
    if (!rows.empty()) out += "\n" + rows_markdown(rows, project.past_years, language);
  }
  return out;
}

}  // namespace fujiplan
