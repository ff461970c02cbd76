#pragma once

#include "reports/data/open_data.h"

// targets.csv: a row for each target and year that has a number or a value.
namespace fujiplan {

extern const DataColumn kTargetColumns[18];
void add_targets(const Plan& plan, FiscalYear newest, DataRows& rows);

// Is there a target in the plan that sums, and so on? What a plan has none of has no column.
bool has_sums(const Plan& plan);
bool has_words(const Plan& plan);

// Does any project have targets?
bool has_targets(const Plan& plan);

}  // namespace fujiplan
