#pragma once

#include <string>
#include <vector>

#include "base/color.h"
#include "changes/plan_diff.h"

// The changes of a project as rows for people: `diff` and `log` print them as text or as a table.
namespace fujiplan {

struct ChangeRow {
  std::string label;
  FiscalYear year;                         // of the survey; none: not of the survey
  std::vector<std::string> before, after;  // one value, or the sentences that went and came
  bool is_list = false;                    // sentences or items, not one value
  std::string note;                        // "2半期遅れ"
};

// Fields in the order of the tables; those of a year together, with the grade below them.
std::vector<ChangeRow> change_rows(const ProjectDiff& project, Comparison how);
std::vector<ChangeRow> change_rows(const std::vector<FieldChange>& fields, Comparison how);

// "調査票 令和7年度", with （過年度） when the year is one.
std::string year_title(FiscalYear year, bool is_past, Language language);

struct RowStyle {
  Language language;
  Paint paint;
};

// Lines of text, each behind `indent`: `- ` before what went, `+ ` before what came.
std::string rows_text(const std::vector<ChangeRow>& rows, const std::set<FiscalYear>& past_years,
                      RowStyle style, std::string_view indent);

// A Markdown table: what, before, after.
std::string rows_markdown(const std::vector<ChangeRow>& rows,
                          const std::set<FiscalYear>& past_years, Language language);

}  // namespace fujiplan
