#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"
#include "survey/form.h"
#include "xlsx/workbook.h"

// Forms as workbooks: what people read and write in the cells is what they do in CSV, from the same
// columns. All else is there to make slips unlikely; nothing of it is trusted when a form comes
// back.
namespace fujiplan {

inline constexpr std::string_view kFormXlsxExtension = ".xlsx";

// The sheet of answers, the guide, and the hidden sheet of lists, with the stamp of the form.
inline constexpr std::size_t kGuidePlace = 1;  // among the sheets
xlsx::Workbook form_as_workbook(const Plan& plan, FiscalYear year, const Form& form);

// Its cells as texts, row by row, as a workbook is read.
std::vector<std::vector<std::string>> texts_in(const xlsx::Sheet& sheet);

// Throws Failure as xlsx::write does.
std::string form_as_xlsx(const Plan& plan, FiscalYear year, const Form& form);

}  // namespace fujiplan
