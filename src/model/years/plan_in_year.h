#pragma once

#include "model/plan.h"

namespace fujiplan {

// The year from which what a project says in this step holds; of what always holds, `step` is null:
// the first year of the project, or of the plan.
FiscalYear written_since(const PlanHeader& header, const Project& project, const Year* step);

// Makes it the plan as it is in a year: names, classes and departments of its projects are those of
// the year, and nothing is dated any more. So views cannot forget the year. Its groups stay as they
// were loaded until they are its projects (narrow_to_level), and so does the history of the
// departments and rubrics in plan.yaml: other years that a view shows are rated by theirs
// (scheme_in).
//
// Departments are shown under the names that they have in the year, whichever of their names a
// project uses; two of one name are one. It holds for those in charge, supporting, and at work, and
// for the one that publishes the reports.
void narrow_to_year(Plan& plan, FiscalYear year);

// Its rubrics alone, and what the survey of the year asks for.
void narrow_rubrics_to_year(Plan& plan, FiscalYear year);

// Its groups as well, for who shows them beside the projects.
void narrow_groups_to_year(Plan& plan, FiscalYear year);

// Takes out of it what came after a year, so that the reports of the year stay what they were:
// answers of later years, projects whose name or departments begin later, and schedules that were
// changed later. Without it a plan has all its projects, and what is planned today. Corrections and
// findings stay: their ledgers are of all years.
void leave_out_later_years(Plan& plan, FiscalYear year);

}  // namespace fujiplan
