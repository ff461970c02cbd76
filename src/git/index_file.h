#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan::git {

// A file that git knows but leaves out of the work tree: a sparse checkout.
struct LeftOutOfTree {
  std::string path;  // below the root of the work tree; ends with `/`: all of a folder
  std::string id;    // of the blob, or of the folder's tree
};

// The entries of git's index with the mark skip-worktree. None when the bytes are no index that can
// be read whole: damaged, or a part of one (core.splitIndex).
// See https://git-scm.com/docs/index-format (versions 2 to 4).
std::optional<std::vector<LeftOutOfTree>> left_out_of_tree(std::string_view index);

}  // namespace fujiplan::git
