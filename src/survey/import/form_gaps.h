#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "survey/import/import.h"

namespace fujiplan {

// The department that most rows of a file belong to, good or bad: it is its form. None where nobody
// can tell of any row what it is about, or a reviewer judges.
std::optional<std::string_view> department_of(const FormAnswers& forms, std::size_t file);

// The projects that are asked in the year of the forms, but stand in none of them, by department.
// Departments without a form have not answered yet, and are not meant. Who judges may look at some
// only. `seen`: those that some row names, good or bad.
std::vector<MissingProjects> missing_projects(const Plan& plan, const FormAnswers& forms,
                                              std::size_t files,
                                              const std::unordered_set<const Project*>& seen);

}  // namespace fujiplan
