#pragma once

#include <string>
#include <string_view>

#include "files/file_system.h"
#include "git/repository.h"

namespace fujiplan::git {

// Where a path leads at the end of all links; a link that leads nowhere is itself the end.
struct TreePlace {
  FileKind kind = FileKind::None;  // Other: a link that leads nowhere
  std::string path;                // in the tree; outside of it absolute
  Id id = {};                      // of what is in the tree
  bool is_outside = false;
  bool is_submodule = false;
};

// As Linux. More of them are taken for a circle.
inline constexpr int kMostLinks = 40;

// Paths in a tree that has been checked out, in thought, into the folder `root`, absolute: links
// lead where they would lead there. `outside`: what is on the disk around it; null: nothing. For
// one thread, and as long as all that it is given lives.
class TreePaths {
 public:
  TreePaths(const Repository& repository, const Id& tree, const std::string& root,
            const FileReader* outside)
      : repository_(repository), tree_(tree), root_(root), outside_(outside) {}

  // `at`: a folder of the tree, without links; `names` may hold `..`. `links`: how many may be
  // followed; counted down.
  TreePlace follow(const std::string& at, std::string_view names, int& links) const;

  // The same of an entry of `at`.
  TreePlace place_of(const std::string& at, const Entry& entry, int& links) const;

 private:
  TreePlace folder_at(const std::string& path) const;
  TreePlace place_outside(const std::string& path, int& links) const;

  const Repository& repository_;
  const Id& tree_;
  const std::string& root_;
  const FileReader* outside_;
};

std::string path_in(std::string_view folder, std::string_view name);  // "" and `a` is `a`
std::string folder_above(const std::string& path);                    // of `a` it is ""
std::string normal_path(std::string path);  // without `.`, `..` and a slash at the end

}  // namespace fujiplan::git
