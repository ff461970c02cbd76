#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "files/chosen_files.h"
#include "git/repository.h"

// Where two states of a plan's folder differ, without reading what does not.
namespace fujiplan::git {

// The later state, be it in a tree or on the disk. Paths are below the folder, "" itself.
struct LaterState {
  Id tree;  // of the whole folder; empty: it is in no tree
  // The entries of a folder; `tree`: its own, as above. None: it cannot be read.
  std::function<std::optional<std::vector<Entry>>(const std::string& folder, const Id& tree)> list;
  // Is the file, an entry of `folder`, that blob?
  std::function<bool(const std::string& folder, const Entry& file, const Id& blob)> is_blob;
};

LaterState state_in_tree(const Repository& repository, const Id& tree);

// All that differs between a tree and a later state of it, of what a plan may be read from (see
// find_project_files), but for plan.yaml.
PathSet changed_paths(const Repository& repository, const Id& before, const LaterState& after);

// Beside that, what nobody knows to be the same, or whose it is, before it is read: links,
// submodules, folders too deep to be looked into, and files whose name is not that of the project
// that belongs there. `numbers`: how many the ids of projects have.
PathSet changed_or_doubtful_paths(const Repository& repository, const Id& before,
                                  const LaterState& after, std::size_t numbers);

}  // namespace fujiplan::git
