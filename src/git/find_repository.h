#pragma once

#include <optional>
#include <string>

#include "files/environment.h"

// Where the repository of a folder is, as git finds it, but without libgit2: a command that reads
// no revision must not pay for that.
namespace fujiplan::git {

struct FoundRepository {
  std::string git_folder;  // absolute: `.git`, what a file `.git` names, GIT_DIR, or a bare one
  std::optional<std::string> work_tree = std::nullopt;  // GIT_WORK_TREE, absolute
  bool by_variable = false;  // by GIT_DIR: the current directory is the work tree, unless said
  std::string around = {};   // the folder of a file `.git`: the work tree, unless said
};

// The repository that GIT_DIR names; else the one whose `.git` is in the folder or above it, not
// above a folder of GIT_CEILING_DIRECTORIES. What merely looks like a bare repository is passed
// over: anybody who may commit can make one of files of the plan. None when there is none.
std::optional<FoundRepository> find_repository(const Environment& env, const std::string& folder);

// A folder that is a bare repository itself, for who names it.
std::optional<FoundRepository> bare_repository(const std::string& folder);

// The folder of the repository that worktrees share.
std::string common_folder(const FoundRepository& repository);

}  // namespace fujiplan::git
