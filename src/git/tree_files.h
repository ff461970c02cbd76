#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "files/file_system.h"
#include "git/repository.h"
#include "git/tree_paths.h"

namespace fujiplan::git {

// The files of a tree as if they had been checked out into a folder; nothing is written to the
// disk. Links lead where they would lead there. What is in a submodule is not in the tree: such a
// folder cannot be read. A file is taken out of git when it is asked for: everything throws Failure
// for an object that is missing or damaged. Several threads may read at once.
class TreeFiles final : public FileReader {
 public:
  // `root`: the folder of the tree; it and the paths that are asked for may be relative to
  // `directory`. What is not in `root` is found in `outside`; null: nowhere. `repository` and
  // `outside` must outlive it.
  TreeFiles(const Repository& repository, Id tree, const std::string& root,
            std::string directory = "/", const FileReader* outside = nullptr);

  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  bool is_link(const std::string& path) const override;
  std::string real_path(const std::string& path) const override;

 private:
  struct GiveBack {
    const TreeFiles* owner;
    void operator()(const Repository* repository) const;
  };
  using Lent = std::unique_ptr<const Repository, GiveBack>;
  Lent lend() const;

  TreePaths paths(const Repository& repository) const {
    return {repository, tree_, root_, outside_};
  }
  std::optional<std::string> path_inside(const std::string& path) const;
  TreePlace place_of(const std::string& inside) const;

  const Repository& repository_;
  const Id tree_;
  const std::string directory_, root_;  // without a slash at the end
  const FileReader* outside_;

  mutable std::mutex mutex_;  // of what follows
  mutable std::deque<Repository> more_;
  mutable std::vector<const Repository*> free_;
  mutable std::unordered_map<std::string, TreePlace> listed_;  // by the path in the tree
};

}  // namespace fujiplan::git
