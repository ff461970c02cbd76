#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "diag/source.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "yaml/document.h"

namespace fujiplan {

// A project file that did not load whole: later checks and views skip it, and references to it.
struct LeftOut {
  std::string path;
  std::optional<ProjectId> id;  // as its file name says
};

// A plan as it was loaded. Records hold views into `sources` and `documents`: move it, never copy
// it.
struct Plan {
  Plan() = default;
  Plan(Plan&&) = default;
  Plan& operator=(Plan&&) = default;

  std::string folder;  // holds plan.yaml; as shown to people
  PlanHeader header;
  bool header_is_whole = false;   // false: plan.yaml has errors
  std::vector<Project> projects;  // those that loaded whole, in the order of their ids
  std::vector<LeftOut> left_out;  // in the order of their paths

  Sources sources;                       // plan.yaml first, then project files in path order
  std::deque<yaml::Document> documents;  // of the sources that could be read as YAML
};

// The project with this id (the first, should it be used twice), or null.
const Project* find_project(const Plan& plan, ProjectId id);

// `1-1-2` from a path that ends in `1-1-2.yaml`, or `.yml` (which is reported).
std::optional<ProjectId> id_of_path(std::string_view path);

}  // namespace fujiplan
