#pragma once

#include "survey/import/import.h"

namespace fujiplan {

// A department that sends its form twice, as CSV and as a workbook, say, names each project twice.
// Of rows that say the same, and of one that says nothing new beside one that does, one is taken,
// and the other told as spare. Where two differ, nobody can tell which is right: both are refused,
// with the cells that differ, or the two ids where a row cannot be read.
void settle_repeated_rows(const Plan& plan, std::span<const FormFile> files, FormAnswers& forms);

}  // namespace fujiplan
