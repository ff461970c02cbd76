#pragma once

#include <forward_list>
#include <optional>
#include <string>
#include <vector>

#include "diag/source.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "model/survey_items.h"

namespace fujiplan {

// A project file that did not load whole: later checks and views skip it, and references to it.
struct LeftOut {
  std::string path;
  std::optional<ProjectId> id;  // as its file name says
};

// A plan as it was loaded. Records hold views into `sources` and `decoded`: move it, never copy it.
// Who needs the tree of a file, for an edit, reads its source again (yaml/read_document.h): the
// trees would take as much memory as all the rest.
struct Plan {
  Plan() = default;
  Plan(Plan&&) = default;
  Plan& operator=(Plan&&) = default;

  std::string folder;  // holds plan.yaml; as shown to people
  PlanHeader header;
  bool header_is_whole = false;   // false: plan.yaml has errors
  std::vector<Project> projects;  // those that loaded whole, in the order of their ids
  std::vector<Project> groups;    // likewise, those groups of the tree that have a file
  std::vector<LeftOut> left_out;  // in the order of their paths
  std::vector<SurveyItem> items;  // the answers that its survey asks for

  Sources sources;                         // plan.yaml first, then project files in path order
  std::forward_list<std::string> decoded;  // texts that do not stand in the sources as they are
};

// Makes it the plan of the groups of a level, from 1: they are its projects, with the words and the
// rubric of their level. So whatever is done with projects is done with them.
void narrow_to_level(Plan& plan, std::size_t level);

// The project with this id (the first, should it be used twice), or null.
const Project* find_project(const Plan& plan, ProjectId id);

// The file of the project with this id, or the folder that should hold it, where it could not be
// read; null otherwise.
const LeftOut* find_left_out(const Plan& plan, ProjectId id);

// `1-1-2` from a path that ends in `1-1-2.yaml`, or `.yml` (which is reported); `1.1` from
// `1-1.yaml` where an id has more numbers. `count`: how many; 0: nobody knows.
std::optional<ProjectId> id_of_path(std::string_view path, std::size_t count = 0);

}  // namespace fujiplan
