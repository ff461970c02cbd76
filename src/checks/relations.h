#pragma once

#include <string_view>
#include <vector>

#include "diag/source.h"
#include "model/project.h"
#include "model/values.h"

// What is kept of every project to judge how they fit together. It is little, and the projects
// themselves need not be kept.
namespace fujiplan {

// The id of a project and where it is written.
struct PlacedId {
  ProjectId id;
  Span at;  // at.file is the file that says so
};

struct Relations {
  std::string_view folder;            // of the plan
  const Sources& sources;             // their paths; the texts need not be there
  std::vector<PlacedId> projects{};   // those that loaded whole, by id and file
  std::vector<PlacedId> mentions{};   // of other projects
  std::vector<ProjectId> left_out{};  // as their file names say; sorted
};

}  // namespace fujiplan
