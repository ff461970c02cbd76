#pragma once

#include "reports/data/open_data_cells.h"

// schedule.csv: a row for each part of a year in which a phase is planned.
namespace fujiplan {

extern const DataColumn kScheduleColumns[8];
Text title_of_schedule(const PlanHeader& header);
void add_schedules(const Plan& plan, FiscalYear, DataRows& rows);

}  // namespace fujiplan
