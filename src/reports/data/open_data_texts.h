#pragma once

#include <vector>

#include "reports/data/open_data.h"

// The prose of the open data, which stands in files of its own, with a row for each text:
// projects_本文.csv and years_本文.csv, of plans in English projects_texts.csv and years_texts.csv.
namespace fujiplan {

extern const DataColumn kProjectTextColumns[3];
void add_project_texts(const Plan& plan, FiscalYear newest, DataRows& rows);

extern const DataColumn kYearTextColumns[6];
void add_year_texts(const Plan& plan, FiscalYear newest, DataRows& rows);

// The values of their columns of codes.
std::vector<DataCode> text_codes(const Plan& plan);

}  // namespace fujiplan
