#pragma once

#include "reports/data/open_data.h"

// targets.csv: a row for each target and year that has a number or a value.
namespace fujiplan {

extern const DataColumn kTargetColumns[11];
void add_targets(const Plan& plan, FiscalYear newest, DataRows& rows);

// Does any project have targets?
bool has_targets(const Plan& plan);

}  // namespace fujiplan
