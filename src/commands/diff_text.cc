#include <fmt/format.h>

#include "base/text.h"
#include "commands/change_rows.h"
#include "commands/diff_print.h"
#include "commands/diff_words.h"
#include "model/load.h"

namespace fujiplan {

static Ink ink_of(ProjectChange change) {
  switch (change) {
    case ProjectChange::Added:
      return Ink::Green;
    case ProjectChange::Removed:
      return Ink::Red;
    case ProjectChange::Unreadable:
      return Ink::Yellow;
    default:
      return Ink::Bold;
  }
}

std::string diff_text(const PlanDiff& diff, const DiffStyle& style) {
  Language language = style.how.language;
  RowStyle rows{language, style.paint};
  if (diff.empty()) return std::string(kNoChange.in(language)) + "\n";
  std::string out = style.paint(Ink::Dim, fmt::format("{} → {}", style.before, style.after)) + "\n";
  if (!diff.header.empty()) {
    out += "\n" + style.paint(Ink::Bold, kHeaderFile) + "\n";
    out += rows_text(change_rows(diff.header, style.how), {}, rows, "  ");
  }
  for (const ProjectDiff& project : diff.projects) {
    std::string word = change_word(project, language);
    out += "\n" + style.paint(Ink::Bold, project_title(project, language));
    if (!word.empty()) out += " " + style.paint(ink_of(project.change), "[" + word + "]");
    out += "\n" + rows_text(change_rows(project, style.how), project.past_years, rows, "  ");
  }
  DiffTotals totals = totals_of(diff);
  out += "\n";
  for (const std::string& line : total_lines(diff, totals, language)) out += line + "\n";
  if (totals.departments.size() > 1) {
    out += "\n" + render_plain(department_table(totals, language), style.width);
  }
  return out;
}

}  // namespace fujiplan
