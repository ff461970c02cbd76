#pragma once

#include "reports/data/open_data.h"

// findings.csv: a row for each finding. All of them are public.
namespace fujiplan {

extern const DataColumn kFindingColumns[13];
void add_findings(const Plan& plan, FiscalYear newest, DataRows& rows);
bool any_findings(const Plan& plan);

}  // namespace fujiplan
