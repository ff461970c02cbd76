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
  ProjectFile newest;                    // where it is at the beginning of the walk
  std::vector<ProjectVersion> versions;  // the commits that changed the file, newest first
  bool is_cut = false;                   // a shallow clone: older commits were not fetched
};

// The commits from `start` backwards in which the file of the project differs from that of every
// parent. The project is known by its id: its file may have been anywhere below `folder`. Commits
// that did not touch the plan cost a look at its folder. Where its file is not in its place, all
// files are looked at in `start`; from there backwards, those that the commit changed and those
// whose name is not that of the project that belongs there. `numbers`: how many ids have.
// `Everywhere`: all files are looked at in every commit.
enum class LookedAt : unsigned char { WhatChanged, Everywhere };
ProjectHistory history_of(const Repository& repository, const Id& start, const std::string& folder,
                          ProjectId id, std::size_t numbers,
                          LookedAt looked = LookedAt::WhatChanged);

}  // namespace fujiplan::git
