#pragma once

#include <string>
#include <vector>

#include "git/repository.h"
#include "model/values.h"

namespace fujiplan::git {

// A project that is or was in the plan, with the newest commit that has its file.
struct PastId {
  ProjectId id;
  Commit commit;
};

struct PastIds {
  std::vector<PastId> ids;  // each once, in the order of their ids
  bool is_cut = false;      // a shallow clone: older commits were not fetched
};

// The ids of all projects that lie below `folder` in a commit from `starts` backwards: as the name
// of the file says, or the file, where the name is that of no project. `numbers`: how many an id
// has. Each state of the folder is looked at once. Throws Failure for a repository that cannot be
// read.
PastIds past_ids(const Repository& repository, const std::vector<Id>& starts,
                 const std::string& folder, std::size_t numbers);

}  // namespace fujiplan::git
