#pragma once

#include "base/json.h"
#include "changes/style.h"

// A diff for programs.
namespace fujiplan {

std::string diff_json(const PlanDiff& diff, const DiffStyle& style);

// What changed in a project: the kind of change, the paths, an object per field and per grade.
Json change_json(const ProjectDiff& project, Audience audience);

}  // namespace fujiplan
