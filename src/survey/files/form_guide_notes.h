#pragma once

#include <vector>

#include "survey/files/form_table.h"

namespace fujiplan {

struct Plan;

// Tells, beside the forms whose guide is not known to be as it was made, what somebody has written
// into it: the cells that the guides of the plan for that year have not. Nothing where only the
// stamp of the workbook is gone.
void tell_notes_in_guides(const Plan& plan, FiscalYear year, std::vector<FormFile>& forms);

}  // namespace fujiplan
