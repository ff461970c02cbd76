#pragma once

#include <vector>

#include "model/plan.h"
#include "survey/form.h"
#include "survey/form_needs.h"
#include "xlsx/workbook.h"

namespace fujiplan {

// The sheet that tells whoever fills in the form what to do: until when and whom to ask, the steps,
// what the colours mean, what the levels mean, and an example. A page of A4, or two. `conditions`:
// of the sheet of answers.
xlsx::Sheet guide_of(const Plan& plan, FiscalYear year, const Form& form,
                     const std::vector<NeededAnswer>& needed,
                     const std::vector<xlsx::Condition>& conditions);

}  // namespace fujiplan
