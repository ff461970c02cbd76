#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"
#include "upkeep/plan_edit.h"

// What a reorganisation does to the texts of a plan. From a year on the files say something new;
// what they say of the years before stays, byte for byte. A year is one of the period, but not its
// first: what holds from the beginning has no year.
namespace fujiplan {

struct DepartmentEdit {
  EditedTexts texts;
  std::vector<const Project*> projects;  // those, and groups, whose files change
};

// The departments that have this name in a year: more than one where they were merged.
std::vector<std::size_t> departments_called(const Departments& departments, std::string_view name,
                                            FiscalYear year);

// From the year on they are called `name`; `kEndOfDepartment`: they are no more.
void add_steps(const Plan& plan, std::span<const std::size_t> departments, FiscalYear from,
               std::string_view name, DepartmentEdit& edit);

// Who takes over, of departments that have an end by then: the key `successors` behind their years.
void add_successor(const Plan& plan, std::span<const std::size_t> departments,
                   std::string_view heir, DepartmentEdit& edit);

// A department that comes into being in the year, at the end of the list.
void add_department(const Plan& plan, FiscalYear from, std::string_view name, DepartmentEdit& edit);

// From the year on the projects have `heir` in place of `old`, the departments of one name, in
// charge and supporting. Those that do not name it then, or have ended before, stay as they are.
// Throws Failure for a list that only people can change.
void hand_over(const Plan& plan, std::span<const Project* const> projects,
               std::span<const std::size_t> old, FiscalYear from, std::string_view heir,
               DepartmentEdit& edit);

// Projects and groups that have them in charge or supporting in the year or later, in the order of
// their ids.
std::vector<const Project*> projects_with(const Plan& plan,
                                          std::span<const std::size_t> departments,
                                          FiscalYear from);

}  // namespace fujiplan
