#include "changes/text.h"

#include "base/formatted.h"
#include "base/harmless.h"
#include "base/text.h"
#include "changes/change_rows.h"
#include "changes/words.h"
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

// plan.yaml, then each project.
static std::string parts_text(const PlanDiff& diff, const DiffStyle& style) {
  Language language = style.how.language;
  RowStyle rows{language, style.paint};
  std::string out;
  if (!diff.header.empty()) {
    out += "\n" + style.paint(Ink::Bold, kHeaderFile) + "\n";
    out += rows_text(change_rows(diff.header, style.how), {}, rows, "  ");
  }
  for (const ProjectDiff& project : diff.projects) {
    std::string word = change_word(project, language);
    out += "\n" + style.paint(Ink::Bold, harmless(project_title(project, language)));
    if (!word.empty()) out += " " + style.paint(ink_of(project.change), "[" + word + "]");
    out += "\n" + rows_text(change_rows(project, style.how), project.past_years, rows, "  ");
  }
  return out;
}

std::string diff_text(const PlanDiff& diff, const DiffStyle& style) {
  Language language = style.how.language;
  if (diff.empty()) return std::string(kNoChange.in(language)) + "\n";
  std::string out =
      style.paint(Ink::Dim, harmless(formatted("{} → {}", style.before, style.after))) + "\n";
  out += parts_text(diff, style);
  DiffTotals totals = totals_of(diff);
  std::vector<std::string> lines = total_lines(diff, totals, language);
  if (!lines.empty()) out += "\n";
  for (const std::string& line : lines) out += line + "\n";
  if (totals.departments.size() > 1) {
    out += "\n" + render_plain(department_table(totals, style.how), style.width);
  }
  return out;
}

std::string file_diff_text(const PlanDiff& diff, const DiffStyle& style) {
  std::string files =
      style.before == style.after ? style.after : formatted("{} → {}", style.before, style.after);
  std::string parts = parts_text(diff, style);
  if (parts.empty()) {
    constexpr Text kSame{"書き方だけの変更", "same content, written differently"};
    files += formatted(": {}", (diff.empty() ? kNoChange : kSame).in(style.how.language));
  }
  return style.paint(Ink::Dim, harmless(files)) + "\n" + parts + (parts.empty() ? "" : "\n");
}

}  // namespace fujiplan
