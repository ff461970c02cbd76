#pragma once

#include <string>
#include <vector>

#include "survey/files/form_lists.h"
#include "survey/files/form_places.h"
#include "xlsx/workbook.h"

namespace fujiplan {

// What may be typed into the columns of a form, one rule for each. What the import can only refuse
// is stopped; where it understands more than the rule does, as full-width digits or a removal, the
// rule warns. Adds the choices to `lists`.
std::vector<xlsx::Rule> rules_of(const Form& form, const FormPlaces& places, FormLists& lists,
                                 Language language);

}  // namespace fujiplan
