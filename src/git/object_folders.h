#pragma once

#include <string>
#include <vector>

#include "files/environment.h"

struct git_repository;

namespace fujiplan::git {

// The folders in which git looks for the objects of the repository, each once, in that order: its
// own, or GIT_OBJECT_DIRECTORY; GIT_ALTERNATE_OBJECT_DIRECTORIES; and those that
// `objects/info/alternates` of any of them names. Folders that are not there are left out.
std::vector<std::string> object_folders(git_repository* repository, const Environment& env);

}  // namespace fujiplan::git
