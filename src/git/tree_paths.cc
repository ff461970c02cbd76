#include "git/tree_paths.h"

#include <algorithm>
#include <utility>

#include "files/links.h"
#include "files/path.h"

namespace fujiplan::git {

std::string path_in(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty()) path += '/';
  return path += name;
}

std::string folder_above(const std::string& path) {
  auto slash = path.rfind('/');
  return slash == path.npos ? "" : path.substr(0, slash);
}

std::string normal_path(std::string path) {
  return without_slash_at_end(Path(std::move(path)).normal().string());
}

TreePlace TreePaths::place_outside(const std::string& path, int& links) const {
  std::string whole = normal_path((Path(root_) / path).string());
  if (lies_in(root_, whole)) return follow("", std::string_view(whole).substr(root_.size()), links);
  FileKind kind = outside_ != nullptr ? outside_->kind(whole) : FileKind::None;
  return {.kind = kind, .path = whole, .is_outside = true};
}

TreePlace TreePaths::place_of(const std::string& at, const Entry& entry, int& links) const {
  std::string path = path_in(at, entry.name);
  if (!entry.is_link) {
    bool is_submodule = entry.kind == FileKind::Other;
    FileKind kind = is_submodule ? FileKind::Folder : entry.kind;
    return {.kind = kind, .path = path, .id = entry.id, .is_submodule = is_submodule};
  }
  if (links-- <= 0) return {.kind = FileKind::Other, .path = path};
  std::string target = repository_.bytes(entry.id);
  TreePlace place =
      Path(target).is_absolute() ? place_outside(target, links) : follow(at, target, links);
  if (place.kind == FileKind::None) return {.kind = FileKind::Other, .path = path};
  return place;
}

// A path without links, which the tree has.
TreePlace TreePaths::folder_at(const std::string& path) const {
  return {.kind = FileKind::Folder, .path = path, .id = repository_.find(tree_, path)->id};
}

TreePlace TreePaths::follow(const std::string& at, std::string_view names, int& links) const {
  TreePlace place = folder_at(at);
  while (!names.empty()) {
    std::size_t end = std::min(names.find('/'), names.size());
    std::string_view name = names.substr(0, end), rest = names.substr(end);
    names = rest.substr(std::min<std::size_t>(1, rest.size()));
    if (name.empty() || name == ".") continue;
    std::string path = path_in(place.path, name);
    if (place.is_submodule || place.kind != FileKind::Folder) return {.path = path.append(rest)};
    if (name == ".." && place.path.empty()) return place_outside(path.append(rest), links);
    if (name == "..") {
      place = folder_at(folder_above(place.path));
      continue;
    }
    auto entry = repository_.find(tree_, path);
    if (!entry) return {.path = path.append(rest)};
    place = place_of(place.path, *entry, links);
    if (place.is_outside) return place_outside(place.path.append(rest), links);
  }
  return place;
}

}  // namespace fujiplan::git
