#pragma once

#include "reports/data/open_data_cells.h"

// schedule.csv: a row for each part of a year in which a phase is planned. roadmaps.csv: the same
// of each line of the roadmaps that have changed, 当初, 現行 and 実績, in a plan that has an
// original schedule.
namespace fujiplan {

extern const DataColumn kScheduleColumns[8];
Text title_of_schedule(const PlanHeader& header);
void add_schedules(const Plan& plan, FiscalYear, DataRows& rows);

extern const DataColumn kRoadmapColumns[9];
void add_roadmaps(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_roadmaps(const Plan& plan);

}  // namespace fujiplan
