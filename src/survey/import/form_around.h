#pragma once

#include <optional>
#include <vector>

#include "survey/form_header.h"
#include "survey/import/import.h"

// What stands above and below the table of a form: titles, notes and totals are no answers, but
// nobody is to lose what was written there.
namespace fujiplan {

// The row behind the last one that is about a project: that has an id, what may have been one, the
// name of a project, its year and version, its end, or an answer. Totals (合計) are about none.
std::size_t end_of_rows(const Plan& plan, const FormTable& table, const FormHeader& header);

// The values above the headers but for the notes that forms come with, and those from a row on.
std::vector<UnusedValue> values_above(const FormTable& table, std::size_t file);
std::vector<UnusedValue> values_below(const FormTable& table, std::size_t file, std::size_t end);

// The end of the last row, where the form has no line end there. A row that says its end was not
// cut off; of that of another form nobody can tell.
std::optional<DoubtfulEnd> doubtful_end(const FormTable& table, std::size_t file,
                                        const FormHeader& header, std::size_t row);

}  // namespace fujiplan
