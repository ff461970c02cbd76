#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/language.h"
#include "model/plan_header.h"
#include "survey/files/form_table.h"
#include "survey/form_version.h"

namespace fujiplan {

// Calls with the version of each row that says one, below the row of headers, which must be there.
void each_version(const FormTable& table, const std::function<void(const FormVersion&)>& call);

// The year that most rows of a form say, of equally many the first; where no row says, the newest
// in its headers; else none.
std::optional<FiscalYear> year_of_form(const FormTable& table);
// Of each form, written as the plan writes its years.
std::vector<std::optional<FiscalYear>> years_of_forms(std::span<const FormFile> files,
                                                      const Period& period, unsigned threads);

// The year of most forms; years outside the period count only where there is no other. None when no
// form says.
std::optional<FiscalYear> common_year(std::span<const std::optional<FiscalYear>> years,
                                      const Period& period);

}  // namespace fujiplan
