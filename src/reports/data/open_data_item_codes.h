#pragma once

#include "reports/data/open_data.h"

// projects_番号.csv and years_番号.csv, of plans in English projects_codes.csv and years_codes.csv:
// a row for each code of a field of the plan's own, of projects and of the answers of a year.
namespace fujiplan {

extern const DataColumn kProjectCodeColumns[3], kYearCodeColumns[4];
void add_project_codes(const Plan& plan, FiscalYear newest, DataRows& rows);
void add_year_codes(const Plan& plan, FiscalYear newest, DataRows& rows);

// Does the plan have public fields that hold codes?
bool has_project_codes(const Plan& plan);
bool has_year_codes(const Plan& plan);

}  // namespace fujiplan
