#pragma once

#include "survey/files/form_lists.h"
#include "survey/files/form_places.h"
#include "survey/form_needs.h"
#include "xlsx/workbook.h"

namespace fujiplan {

// 記入状況: 3 / 12 事業, which counts while people type: the rows that have all that they need.
// Adds the ids of those that need what others do not to `lists`.
xlsx::Cell counter_of(const Plan& plan, FiscalYear year, const Form& form,
                      const std::vector<NeededAnswer>& needed, const FormPlaces& places,
                      FormLists& lists);

// The ids of these rows, as cells have them, under a name for formulas: whoever sorts the table
// moves the rows.
std::string list_of_rows(const Form& form, const std::vector<std::size_t>& rows,
                         std::string_view heading, const FormPlaces& places, FormLists& lists);

}  // namespace fujiplan
