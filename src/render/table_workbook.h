#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "render/table.h"
#include "xlsx/workbook.h"

// Tables as sheets of a workbook, for people who sort, filter and print them.
namespace fujiplan {

// What stands on the pages of a sheet, and on the sheet's tab.
struct SheetName {
  std::string tab;      // 総合評価
  std::string heading;  // 令和8年度 総合評価
  std::string plan;     // the title of the plan
};

// How headers and cells of all sheets look.
xlsx::Look header_look();
xlsx::Look cell_look();

// A cell with what it says. In a column of numbers that is a number, with the digits in groups,
// unless it is none or has more digits than a spreadsheet keeps; all else stays the text it is.
xlsx::Cell table_cell(std::string_view text, Align align);

// How wide a column is for texts of that many cells of a terminal: longer ones wrap.
double column_width(std::size_t cells);

// The paper of a sheet: plan and heading on top of each page, below them its number.
void set_page(xlsx::Sheet& sheet, const SheetName& name);

// The header is frozen, filters the rows, and is printed on each page; columns are as wide as what
// they hold, but not wider than people read.
xlsx::Sheet table_sheet(const Table& table, const SheetName& name);

// Lines of text as a sheet of their own, so that they do not get among the rows of a table.
xlsx::Sheet lines_sheet(std::string_view lines, const SheetName& name);

// The table, and on a second sheet the lines that a table for people has below it; empty: none.
xlsx::Workbook table_workbook(const Table& table, const SheetName& name, std::string_view counts,
                              Language language);

}  // namespace fujiplan
