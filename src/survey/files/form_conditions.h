#pragma once

#include <vector>

#include "survey/files/form_lists.h"
#include "survey/files/form_places.h"
#include "survey/form_needs.h"
#include "xlsx/workbook.h"

namespace fujiplan {

// The colours by which a form shows, while people type, what is lacking and what `validate` would
// ask about: needed answers that are not there, scores without a text that they rest on, and a
// project that is done before the last phase of its plan.
std::vector<xlsx::Condition> conditions_of(const Plan& plan, FiscalYear year, const Form& form,
                                           const std::vector<NeededAnswer>& needed,
                                           const FormPlaces& places, FormLists& lists);

}  // namespace fujiplan
