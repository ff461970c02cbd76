#pragma once

#include <optional>
#include <string>
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
  bool in_place = false;  // of a project's own id: the file stands where the id belongs
  std::string name = {};  // of the project, likewise, and where it is written
  Span name_at{};
};

// A name in `assignees` that plan.yaml does not have, and where it is written.
struct PlacedName {
  std::string name;
  Span at;
};

// Of a project that has ended: when, and what carries it on. Either may be missing.
struct Succession {
  ProjectId id;
  Spanned<PartOfYear> end;
  std::vector<Spanned<ProjectId>> successors;
};

struct Basis;

struct Relations {
  std::vector<PlacedId> projects;  // those that loaded whole
  std::vector<PlacedId> groups;    // likewise, of the tree
  std::vector<PlacedId> mentions;  // of other projects, in `related`
  std::vector<Succession> successions;
  std::vector<ProjectId> left_out;  // those that did not load whole, as their file names say
  std::vector<ProjectId> taken;     // ids that a file has, or that its name says
  std::vector<std::string> closed;  // paths of folders that could not be looked into
  std::vector<bool> in_use;         // for each department of plan.yaml: does a project name it?
  std::vector<PlacedName> strangers;
  std::vector<Spanned<ProjectId>> formers;  // ids in the previous plan
  // What the files of that plan are called: 1-1-2. None: there is no such plan.
  std::optional<std::vector<std::string>> previous;
  std::vector<Year> unanswered;  // of findings that have no answer
  FiscalYear newest_answers;  // of the survey, in any project or group; none: nobody has answered
  bool complete = true;       // every file loaded whole
};

// Where the project with this id belongs in the plan of a folder.
std::string path_of(std::string_view plan_folder, ProjectId id);

// `project` is what the file holds; null when it did not load whole.
void add_file(Relations& relations, const Basis& basis, const SourceFile& source,
              const Project* project);

// Is the project with this id in a folder that could not be looked into?
bool is_out_of_sight(const Relations& relations, std::string_view plan_folder, ProjectId id);

// Has the plan such a project, as far as anybody can tell?
bool is_known(const Basis& basis, const Relations& relations, ProjectId id);
void append(Relations& relations, Relations&& others);

// Puts the projects in the order of their ids and files, other ids in that of the ids: the checks
// rely on it.
void sort(Relations& relations);

}  // namespace fujiplan
