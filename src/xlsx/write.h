#pragma once

#include <string>

#include "xlsx/workbook.h"

namespace fujiplan::xlsx {

// The bytes of the workbook as an .xlsx: the same for the same workbook, whenever it is written.
// Throws Failure when libxlsxwriter is not there, when it has no room for its files, when a text is
// longer than the 32,767 characters that a cell of Excel can hold, or when the library refuses any
// other part: nothing is left out.
std::string write(const Workbook& workbook);

}  // namespace fujiplan::xlsx
