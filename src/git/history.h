#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"
#include "model/values.h"

namespace fujiplan::git {

// The file of a project in a commit; both empty when there is none.
struct ProjectFile {
  std::string path;  // below the plan's folder
  Id blob;
  bool operator==(const ProjectFile&) const = default;
};

struct ProjectVersion {
  Commit commit;
  ProjectFile file;
  std::vector<ProjectFile> before;  // in each parent; none for the first commit
};

struct ProjectHistory {
  std::vector<ProjectVersion> versions;  // the commits that changed the file, newest first
  bool is_cut = false;                   // a shallow clone: older commits were not fetched
};

// The commits from `start` backwards in which the file of the project differs from that of every
// parent. The project is known by its id: its file may have been anywhere below `folder`. Commits
// that did not touch the plan cost a look at its folder.
ProjectHistory history_of(const Repository& repository, const Id& start, const std::string& folder,
                          ProjectId id);

}  // namespace fujiplan::git
