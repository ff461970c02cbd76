#include "files/chosen_files.h"

namespace fujiplan {

bool PathSet::has(std::string_view path) const {
  for (std::size_t end = 0; end != path.npos && !path.empty();) {
    end = path.find('/', end + 1);
    if (paths_.contains(path.substr(0, end))) return true;
  }
  return false;
}

bool PathSet::leads_to(std::string_view path) const {
  if (path.empty()) return !paths_.empty();
  if (has(path)) return true;
  std::string inside(path);
  inside += '/';
  auto first = paths_.lower_bound(inside);
  return first != paths_.end() && first->starts_with(inside);
}

std::vector<FolderEntry> ChosenFiles::list(const std::string& folder) const {
  std::vector<FolderEntry> entries = files_.list(folder);
  std::string_view inside = folder;
  if (inside != root_ && !inside.starts_with(root_ + "/")) return entries;
  inside.remove_prefix(std::min(root_.size() + 1, inside.size()));
  std::string path(inside);
  if (!path.empty()) path += '/';
  const std::size_t length = path.size();
  std::erase_if(entries, [&](const FolderEntry& entry) {
    path.resize(length);
    return !chosen_.leads_to(path += entry.name);
  });
  return entries;
}

}  // namespace fujiplan
