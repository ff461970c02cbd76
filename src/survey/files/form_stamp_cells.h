#pragma once

#include <string>
#include <vector>

#include "survey/files/form_stamp.h"
#include "xlsx/workbook.h"

// The stamp of a form once more, in cells of its hidden sheet of lists: some programs that save
// workbooks again, openpyxl and exceljs among them, drop custom properties.
namespace fujiplan {

// Beside what the sheet has: names in one column, values in the next.
void add_stamp_cells(xlsx::Sheet& sheet, const Properties& stamp);

// Empty: the sheet has none.
Properties stamp_in_cells(const std::vector<std::vector<std::string>>& rows);

}  // namespace fujiplan
