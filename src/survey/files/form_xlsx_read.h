#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/words.h"
#include "survey/files/form_table.h"

namespace fujiplan {

// The forms of a workbook: each sheet with a row of headers is one, whatever it is called and
// wherever the table stands on it; who gathers the forms of a department in one book, or copies a
// sheet, has several. Where none is, one that says so, or why the workbook cannot be read. What
// else the workbook holds (comments, pictures, sheets with values, cells that were made one) is
// told beside them. `words` of the plan.
//
// A row whose year and version were deleted gets those back that the workbook has of it in its
// properties; a row that it does not know there has the year alone, so that no answer of the plan
// is taken for an old one.
std::vector<FormFile> read_form_workbook(const std::string& path, std::string_view bytes,
                                         const Vocabulary& words);

}  // namespace fujiplan
