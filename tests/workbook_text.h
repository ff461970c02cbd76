#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zipped.h"

// Workbooks as texts that people read and write in transcripts:
//
//   [sheet 回答]                    a sheet; its rows follow as CSV, every cell a text
//   年度と版,事業番号
//   R5:-,<c t='n'><v>12</v></c>     a field that begins with <c is the cell as it stands in the XML
//   [hidden sheet 選択肢]
//   [comment B2] 確認中             on a cell of the sheet above it; \n is a line end
//   [merged A1:B1]                  likewise
//   [property year] R5              of the document, of its own
//   [date1904]                      days count from 1904
//   [formats] m"月"d"日"|0.0%       number formats: s='1' is the first of them
//   [part xl/media/a.png]           a part as it is, in place of what would be there, or beside it
namespace fujiplan::testing {

// The parts of an .xlsx that such a text stands for: stored, in a fixed order.
std::vector<ZipPart> workbook_parts(const std::string& text);
std::string workbook_bytes(const std::string& text);

// The reverse, by the reader of the program: sheets, cells, comments, properties. Of a file that
// is no workbook, why.
std::string workbook_text(std::string_view bytes);

}  // namespace fujiplan::testing
