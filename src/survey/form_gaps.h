#pragma once

#include <unordered_set>
#include <vector>

#include "survey/import.h"

namespace fujiplan {

// The projects that are asked in the year of the forms, but stand in none of them, by department. A
// form is that of the department that most of its rows belong to; departments without a form have
// not answered yet, and are not meant. Who judges may look at some only. `seen`: those that some
// row names, good or bad.
std::vector<MissingProjects> missing_projects(const Plan& plan, const FormAnswers& forms,
                                              std::size_t files,
                                              const std::unordered_set<const Project*>& seen);

}  // namespace fujiplan
