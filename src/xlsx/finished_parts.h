#pragma once

#include <string>

// Parts of a workbook that libxlsxwriter has finished, with what it has no way to say.
namespace fujiplan::xlsx {

// The styles of a workbook that libxlsxwriter made, with the style Normal unlocked, and every
// format that is locked saying so itself. Cells that people paste bring Normal along, and in a
// protected sheet a locked one could never be written again; libxlsxwriter has no way to say it.
std::string with_normal_unlocked(const std::string& styles);

// Rows of the XML of a sheet, so that they grow with what is typed: a height that is set stays
// only until then.
std::string with_growing_rows(const std::string& sheet);

}  // namespace fujiplan::xlsx
