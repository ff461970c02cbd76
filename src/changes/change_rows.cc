#include "changes/change_rows.h"

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "lists/shift_words.h"
#include "model/rating/outcome_words.h"
#include "model/types/shown_value.h"
#include "notation/decimal.h"
#include "render/table.h"
#include "run/labels.h"

namespace fujiplan {

static std::string delay_note(const PhaseShift& shift, Language language) {
  if (!shift.before || !shift.after) return "";
  return shift_in_words(*shift.before, *shift.after, language);
}

static std::vector<std::string> value_or_none(const std::string& value) {
  return value.empty() ? std::vector<std::string>() : std::vector{value};
}

static void add_rows(std::vector<ChangeRow>& rows, const FieldChange& field, Language language) {
  bool is_list = !field.edits.removed.empty() || !field.edits.added.empty();
  if (is_list) {
    rows.push_back({field.label, field.year, field.edits.removed, field.edits.added, true, ""});
    return;
  }
  for (const PhaseShift& shift : field.shifts) {
    auto when = [&](const std::optional<PartOfYear>& at) {
      return at ? value_or_none(spoken(*at, language)) : std::vector<std::string>();
    };
    rows.push_back({formatted("{} {}", field.label, shown_phase(shift.phase, language)), field.year,
                    when(shift.before), when(shift.after), false, delay_note(shift, language)});
  }
  if (!field.shifts.empty()) return;
  rows.push_back({field.label, field.year, value_or_none(field.before), value_or_none(field.after),
                  false, ""});
}

// The result in one word: the grade, or why there is none.
static std::vector<std::string> result_word(const YearResult& result, const Project* project,
                                            Language language) {
  if (project == nullptr) return {};
  return {std::string(fujiplan::result_word(result, language))};
}

static std::string grade_note(const GradeChange& change, Comparison how) {
  constexpr Text kByRubric{"評価の基準の変更", "by the rubric"};
  std::vector<std::string> parts;
  if (change.by_rubric) parts.emplace_back(kByRubric.in(how.language));
  if (how.audience == Audience::Internal && change.value_changed()) {
    parts.push_back(formatted("{} {} → {}", label_of_value(change.scheme_after).in(how.language),
                              decimal_with_commas(in_decimals(*change.before.outcome->points)),
                              decimal_with_commas(in_decimals(*change.after.outcome->points))));
  }
  if (how.audience == Audience::Internal && change.after.is_graded()) {
    const YearResult& after = change.after;
    auto next = next_result(change.scheme_after, after.scores(), *after.outcome);
    if (next) parts.push_back(in_words(*next, change.scheme_after, how.language));
  }
  return listed(parts, how.language);
}

std::vector<ChangeRow> change_rows(const std::vector<FieldChange>& fields, Comparison how) {
  std::vector<ChangeRow> rows;
  for (const FieldChange& field : fields) add_rows(rows, field, how.language);
  return rows;
}

std::vector<ChangeRow> change_rows(const ProjectDiff& project, Comparison how) {
  std::vector<ChangeRow> rows;
  if (project.is_moved()) {
    constexpr Text kFile{"ファイル", "file"};
    rows.push_back({std::string(kFile.in(how.language)),
                    {},
                    {project.path_before},
                    {project.path_after},
                    false,
                    ""});
  }
  std::set<FiscalYear> years;
  for (const GradeChange& grade : project.grades) years.insert(grade.year);
  for (const FieldChange& field : project.fields) {
    if (field.year) {
      years.insert(field.year);
    } else {
      add_rows(rows, field, how.language);
    }
  }
  for (FiscalYear year : years) {
    for (const FieldChange& field : project.fields) {
      if (field.year == year) add_rows(rows, field, how.language);
    }
    for (const GradeChange& grade : project.grades) {
      if (grade.year != year) continue;
      rows.push_back({std::string(kGrade.in(how.language)), year,
                      result_word(grade.before, project.before, how.language),
                      result_word(grade.after, project.after, how.language), false,
                      grade_note(grade, how)});
    }
  }
  return rows;
}

std::string year_title(FiscalYear year, bool is_past, Language language) {
  constexpr Text kSurvey{"調査票", "survey"}, kPast{"過年度", "past year"};
  return formatted("{} {}{}", kSurvey.in(language), spoken(year, language),
                   is_past ? in_brackets(kPast.in(language), language) : "");
}

static std::string first_line(const std::vector<std::string>& lines) {
  return harmless(lines.front());
}

static std::string value_line(const ChangeRow& row, RowStyle style) {
  std::string note = in_brackets(row.note, style.language);
  if (row.before.empty()) {
    return style.paint(Ink::Green, formatted("+ {}: {}", row.label, first_line(row.after))) + note;
  }
  if (row.after.empty()) {
    return style.paint(Ink::Red, formatted("- {}: {}", row.label, first_line(row.before))) + note;
  }
  std::string before = first_line(row.before), after = first_line(row.after);
  if (before == after) {
    constexpr Format<std::string, std::string, std::string> kStill{"{}: {} のまま{}",
                                                                   "{}: still {}{}"};
    return kStill.in(style.language, row.label, after, note);
  }
  return formatted("{}: {} → {}", row.label, style.paint(Ink::Red, before),
                   style.paint(Ink::Green, after)) +
         note;
}

std::string rows_text(const std::vector<ChangeRow>& rows, const std::set<FiscalYear>& past_years,
                      RowStyle style, std::string_view indent) {
  std::string out;
  FiscalYear year;
  for (const ChangeRow& row : rows) {
    std::string margin(indent);
    if (row.year && row.year != year) {
      bool is_past = past_years.contains(row.year);
      std::string title = year_title(row.year, is_past, style.language);
      out += margin + (is_past ? style.paint(Ink::Yellow, title) : title) + "\n";
    }
    year = row.year;
    if (row.year) margin += "  ";
    if (!row.is_list) {
      out += margin + value_line(row, style) + "\n";
      continue;
    }
    out += margin + row.label + "\n";
    for (const std::string& text : row.before) {
      out += margin + "  " + style.paint(Ink::Red, "- " + harmless(text)) + "\n";
    }
    for (const std::string& text : row.after) {
      out += margin + "  " + style.paint(Ink::Green, "+ " + harmless(text)) + "\n";
    }
  }
  return out;
}

std::string rows_markdown(const std::vector<ChangeRow>& rows,
                          const std::set<FiscalYear>& past_years, Language language) {
  constexpr Text kWhat{"項目", "field"}, kBefore{"変更前", "before"}, kAfter{"変更後", "after"};
  Table table{{{std::string(kWhat.in(language))},
               {std::string(kBefore.in(language))},
               {std::string(kAfter.in(language))}},
              {}};
  auto cell = [](const std::vector<std::string>& lines) { return join(lines, "\n"); };
  for (const ChangeRow& row : rows) {
    std::string label;
    if (row.year) label = year_title(row.year, past_years.contains(row.year), language) + " ";
    label += row.label;
    table.rows.push_back(
        {label, cell(row.before), cell(row.after) + in_brackets(row.note, language)});
  }
  return render_markdown(table);
}

}  // namespace fujiplan
