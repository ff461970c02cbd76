#pragma once

#include "reports/data/open_data.h"

// item_codes.csv: a row for each code of a field of the plan's own.
namespace fujiplan {

extern const DataColumn kItemCodeColumns[4];
void add_item_codes(const Plan& plan, FiscalYear newest, DataRows& rows);

// Does the plan have a public field that holds codes?
bool has_item_codes(const Plan& plan);

}  // namespace fujiplan
