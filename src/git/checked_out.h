#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/changed_paths.h"
#include "git/index_file.h"

namespace fujiplan::git {

// A folder of the work tree, and what git knows of it.
struct CheckedOut {
  const Repository& repository;
  const Index& index;
  const FileReader& files;
  std::string folder;  // as `files` takes it
  std::string inside;  // the same below the root of the work tree, "" itself
};

// The folder as it is on the disk, compared as git does it: what the disk tells of a file that was
// not written since git last looked at it says which blob it is; any other is read, and its hash
// made. Up to `threads` threads ask the disk. All that it is given must outlive it.
LaterState state_on_disk(const CheckedOut& out, unsigned threads);

}  // namespace fujiplan::git
