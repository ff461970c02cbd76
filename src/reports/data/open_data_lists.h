#pragma once

#include "reports/data/open_data.h"

// Tables of what a project has several of, a row for each: departments, and the projects that come
// after it and before it.
namespace fujiplan {

extern const DataColumn kDepartmentColumns[2];
void add_departments(const Plan& plan, FiscalYear newest, DataRows& rows);

extern const DataColumn kSupportingColumns[2];
void add_supporting(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_supporting(const Plan& plan);

extern const DataColumn kSuccessorColumns[3];
void add_successors(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_successors(const Plan& plan);

// What it was in the plan that plan.yaml calls `previous`.
extern const DataColumn kPredecessorColumns[2];
void add_predecessors(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_predecessors(const Plan& plan);

}  // namespace fujiplan
