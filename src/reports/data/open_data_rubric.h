#pragma once

#include "reports/data/open_data.h"

// rubric.csv and rubric_grades.csv: what the answers to criteria and the grades of each year mean,
// in words. codes.csv has the same by value, so that who joins tables need not look at years.
namespace fujiplan {

extern const DataColumn kRubricColumns[6];
void add_rubric(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_public_criteria(const Plan& plan);

extern const DataColumn kRubricGradeColumns[7];
void add_rubric_grades(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_public_grades(const Plan& plan);

}  // namespace fujiplan
