#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"
#include "run/context.h"

namespace fujiplan {

// Where the plan lies in git.
struct GitPlan {
  git::Repository repository;
  std::vector<std::string> folders;  // below the root: where to look for plan.yaml, in this order
};

// The repository of the plan on the disk, else of the folder that --plan names, else of the current
// directory. A bare one only when --plan names it. None when there is none.
std::optional<GitPlan> find_git_plan(const Context& context);

// The folder of the plan in a tree. Throws Failure when the plan is not there.
struct FolderInTree {
  std::string path;
  git::Id tree;
};
FolderInTree plan_folder_at(const GitPlan& plan, const git::Id& object,
                            const std::string& revision);

// The plan at a revision; its files are called `revision:plan/...`.
Plan open_revision(Context& context, const GitPlan& plan, const git::Id& object,
                   const std::string& revision);

}  // namespace fujiplan
