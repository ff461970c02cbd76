#pragma once

#include <string>

#include "files/memory_file_system.h"
#include "git/repository.h"

namespace fujiplan::git {

// The files of a plan in a tree, as if they lay below the folder `as`. Nothing is written to the
// disk.
MemoryFileSystem plan_files(const Repository& repository, const Id& tree, const std::string& as);

}  // namespace fujiplan::git
