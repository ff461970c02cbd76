#pragma once

#include <forward_list>
#include <map>
#include <string>

#include "files/file_system.h"
#include "model/plan.h"

namespace fujiplan {

// What the projects of a plan were in the plan before it: read in the words of the new plan, so
// that their answers stand in its forms. Records hold views into `sources` and `decoded`: move it,
// never copy it.
struct FormerAnswers {
  FormerAnswers() = default;
  FormerAnswers(FormerAnswers&&) = default;
  FormerAnswers& operator=(FormerAnswers&&) = default;

  std::map<ProjectId, Project> projects;  // by the ids that they have now
  Sources sources;
  std::forward_list<std::string> decoded;
};

// Of the projects that say `formerly`; or of the groups, where the plan is narrowed to a level.
// Those whose old file is not there, or cannot be read, are left out; so are all where plan.yaml
// names no previous plan.
FormerAnswers former_answers(const FileReader& files, const Plan& plan);

}  // namespace fujiplan
