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
  std::string root;                  // absolute: of the work tree, or the bare repository
};

// The repository of the plan on the disk, else of the folder that --plan names, else of the current
// directory. A bare one only when --plan names it. None when there is none.
std::optional<GitPlan> find_git_plan(const Environment& env, const Options& options);

// Where the colon is in a revision that names a folder, `v1:folder`; else npos. The colons of
// `HEAD@{2025-01-01 12:00}`, `v1^{/fix: x}` and `:/fix: x` are none.
std::size_t colon_before_folder(const std::string& revision);

// The folder of the plan in a tree. Throws Failure when the plan is not there.
struct FolderInTree {
  std::string path;
  git::Id tree;
};
FolderInTree plan_folder_at(const GitPlan& plan, const git::Id& object,
                            const std::string& revision);

// The same, with what it is called before people: `revision:plan`.
struct NamedFolder {
  git::Id tree;
  std::string shown;
};
NamedFolder named_folder_at(const GitPlan& plan, const git::Id& object,
                            const std::string& revision);

// The plan at a revision; its files are called `revision:plan/...`.
Plan open_revision(Context& context, const GitPlan& plan, const git::Id& object,
                   const std::string& revision);

}  // namespace fujiplan
