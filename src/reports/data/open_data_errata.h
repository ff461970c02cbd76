#pragma once

#include "reports/data/open_data.h"

// corrections.csv: a row for each correction of something public.
namespace fujiplan {

extern const DataColumn kErrataColumns[10];
void add_errata(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_errata(const Plan& plan);

}  // namespace fujiplan
