#pragma once

#include <string_view>
#include <vector>

#include "diag/source.h"
#include "model/project.h"
#include "model/values.h"

// What is kept of every project to judge how they fit together. It is little, so the projects
// themselves need not be kept.
namespace fujiplan {

// A project id and where it is written; at.file is the file that says so.
struct PlacedId {
  ProjectId id;
  Span at;
};

struct Relations {
  std::vector<PlacedId> projects;   // those that loaded whole
  std::vector<PlacedId> mentions;   // of other projects, in `related`
  std::vector<ProjectId> left_out;  // those that did not load whole, as their file names say
};

void add_project(Relations& relations, const Project& project, std::string_view text_of_file);
void add_left_out(Relations& relations, std::string_view path);
void append(Relations& relations, const Relations& others);

// Puts the projects in the order of their ids and files, and those left out in that of their ids:
// the checks rely on it.
void sort(Relations& relations);

}  // namespace fujiplan
