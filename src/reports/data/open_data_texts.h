#pragma once

#include <vector>

#include "reports/data/open_data.h"

// The prose of the open data, which stands in files of its own: projects_本文.csv and
// years_本文.csv, with a row for each text.
namespace fujiplan {

extern const DataColumn kProjectTextColumns[3];
std::vector<DataRow> project_text_rows(const Plan& plan, FiscalYear newest);

extern const DataColumn kYearTextColumns[6];
std::vector<DataRow> year_text_rows(const Plan& plan, FiscalYear newest);

// The values of their columns of codes.
std::vector<DataCode> text_codes(const Plan& plan);

}  // namespace fujiplan
