#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/years/dated.h"

namespace fujiplan {

// In plan.yaml: a department is no more from this year on. The same word as in a schedule.
inline constexpr std::string_view kEndOfDepartment = kEndOfProject;

// Behind the name of one that is at work together with others: 収納課等.
inline constexpr std::string_view kAndOthers = "等";

// A department with the names that it has had. A step of its history without a name is its end.
struct DepartmentEntry : Dated<Line> {
  Names successors;  // of one that ends: who took over, by names of departments of that year
};

// Its key in plan.yaml, beside the years. The same word as of a project.
inline constexpr std::string_view kDepartmentSuccessors = "successors";

// 所管部署: the departments of a plan. As a list of names it is that of the year that is looked at,
// see narrow_to_year(); as it was loaded, those that there are last.
struct Departments : Names {
  std::vector<DepartmentEntry> entries;  // as they are listed; those of one name in a year are one
};

// Its name in a year; absent before its first year and after its end.
Line name_in(const DepartmentEntry& department, FiscalYear year);
bool ever_had(const DepartmentEntry& department, std::string_view name);

// The year in which it comes into being, and the one in which it is no more. None: it is there from
// the beginning of the plan, or to its end.
FiscalYear first_year_of(const DepartmentEntry& department);
FiscalYear end_of(const DepartmentEntry& department);

bool change_over_years(const Departments& departments);

// Its name in the nearest year in which it is there: after its end the last, before its first year
// the first.
std::string_view nearest_name_in(const DepartmentEntry& department, FiscalYear year);

// Who took over from departments of one name.
struct TakeOver {
  FiscalYear from;  // the first year without them; none: they have no end, or not the same one
  std::vector<std::string_view> heirs;  // as they are called in that year, in the order of the file
};
TakeOver take_over_of(const Departments& departments, std::span<const DepartmentEntry* const> old);

// Is one of them there in the year, or where they have gone by then the only heir of all, or its
// only heir in turn? So that nobody has to choose.
bool leads_to_one(const Departments& departments, std::vector<const DepartmentEntry*> old,
                  FiscalYear year);

// What it is called last.
Line last_name_of(const DepartmentEntry& department);

// All names that any of them ever had, in the order of the list, each once.
std::vector<Line> all_names_of(const Departments& departments);

// Those that are there last, each name once.
std::vector<Line> last_names_of(const Departments& departments);

// Those that a year has, each name once.
std::vector<Line> names_in(const Departments& departments, FiscalYear year);

// Those that a name means that was written down for the years from `since` on: the departments that
// have it then; where none has, those that had it last before; else those that have it next. So a
// name that another department takes over later still means the one that had it before.
std::vector<const DepartmentEntry*> meant_by(const Departments& departments, std::string_view name,
                                             FiscalYear since);

// What the department that is meant is called in a year. After its end its last name, before its
// first year its first one. The name itself where it is nobody's, and where it means several that
// have other names in that year: nobody knows which of them is meant.
std::string_view name_in_year(const Departments& departments, std::string_view name,
                              FiscalYear since, FiscalYear year);
// The same of a list, each name once.
Names names_in_year(const Departments& departments, Names names, FiscalYear since, FiscalYear year);

}  // namespace fujiplan
