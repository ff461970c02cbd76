#pragma once

#include <optional>
#include <string>

namespace fujiplan {

// A folder that is walked through: of the disk, or a tree of git.
struct WalkedFolder {
  std::string path;     // as the walk writes it
  int depth = 0;        // 0: where the walk began
  std::string id = {};  // of a tree of git
};

// Looks at all that lies in a folder and below it. `list(folder)` gives the entries of a folder;
// `visit(folder, entry)` looks at one of them and gives the folder to go into, or none.
template <typename List, typename Visit>
void walk(const WalkedFolder& folder, const List& list, const Visit& visit) {
  for (const auto& entry : list(folder)) {
    if (std::optional<WalkedFolder> inner = visit(folder, entry)) walk(*inner, list, visit);
  }
}

}  // namespace fujiplan
