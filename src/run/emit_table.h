#pragma once

#include <string>
#include <string_view>

#include "render/table_workbook.h"
#include "run/context.h"

namespace fujiplan {

// A form of the survey has a custom property of this name, and a cell that says it.
inline constexpr std::string_view kMarkOfForms = "fujiplan year";

// What a command prints as a table, and what it says below it.
struct TableOutput {
  Table table;
  Text name;                // of what it shows, and of its sheet in a workbook: 総合評価
  std::string year = {};    // 令和8年度; empty: it is of no year
  std::string counts = {};  // lines; csv and tsv are one table and nothing else
};

// Writes it to --output or to stdout, as emit_result() does. `format` must not be Json.
void emit_table(Context& context, const PlanHeader& header, TableFormat format,
                const TableOutput& output);

// For what is more than a table: the names of a sheet, and the way of a workbook.
SheetName sheet_name(const PlanHeader& header, Text name, std::string_view year, Language language);
// Throws Failure where --output names a form of the survey: somebody may have filled it in.
void emit_workbook(Context& context, const xlsx::Workbook& workbook);

}  // namespace fujiplan
