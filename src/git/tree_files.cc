#include "git/tree_files.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/put_in_order.h"
#include "files/links.h"
#include "files/path.h"
#include "files/system/system_error.h"

namespace fujiplan::git {

namespace {

// Nothing in it stands for another folder, or for none: `a/./b`, `a//b`.
bool is_plain(std::string_view path) {
  return !path.starts_with('.') && path.find("/.") == path.npos && path.find("//") == path.npos &&
         !path.ends_with('/') && !path.empty();
}

// `directory`: absolute, without a slash at its end.
std::string absolute(const std::string& directory, const std::string& path) {
  std::string whole = Path(path).is_absolute() ? path : directory + "/" + path;
  return is_plain(path) ? whole : normal_path(std::move(whole));
}

UnreadableFolder is_submodule(const std::string& folder) {
  Message reason{"gitのサブモジュールなので、中身はこのリポジトリのリビジョンにない",
                 "a submodule of git, whose files are in no revision of this repository"};
  return {{"フォルダ `" + folder + "` を読めない: " + reason.ja +
               "。取り出したフォルダを --plan で指定する",
           "cannot read folder `" + folder + "`: " + reason.en +
               "; name a folder that has them with --plan"},
          reason};
}

int reason_for(FileKind kind) {
  if (kind == FileKind::Folder) return EISDIR;
  return kind == FileKind::None ? ENOENT : ENXIO;
}

}  // namespace

TreeFiles::TreeFiles(const Repository& repository, Id tree, const std::string& root,
                     std::string directory, const FileReader* outside)
    : repository_(repository),
      tree_(std::move(tree)),
      directory_(directory == "/" ? "" : std::move(directory)),
      root_(absolute(directory_, root)),
      outside_(outside),
      free_{&repository} {}

// A repository that no other thread uses.
TreeFiles::Lent TreeFiles::lend() const {
  std::lock_guard lock(mutex_);
  if (free_.empty()) free_.push_back(&more_.emplace_back(repository_.another()));
  Lent lent(free_.back(), {this});
  free_.pop_back();
  return lent;
}

void TreeFiles::GiveBack::operator()(const Repository* repository) const {
  std::lock_guard lock(owner->mutex_);
  owner->free_.push_back(repository);
}

// The path in the tree, "" for the tree itself. None: it is elsewhere.
std::optional<std::string> TreeFiles::path_inside(const std::string& path) const {
  std::string whole = absolute(directory_, path);
  if (!lies_in(root_, whole)) return std::nullopt;
  std::size_t before = root_.size() + (root_.ends_with('/') ? 0 : 1);
  return whole.substr(std::min(before, whole.size()));
}

TreePlace TreeFiles::place_of(const std::string& inside) const {
  {
    std::lock_guard lock(mutex_);
    if (auto known = listed_.find(inside); known != listed_.end()) return known->second;
  }
  int links = kMostLinks;
  return paths(*lend()).follow("", inside, links);
}

FileKind TreeFiles::kind(const std::string& path) const {
  auto inside = path_inside(path);
  if (!inside) return outside_ != nullptr ? outside_->kind(path) : FileKind::None;
  return place_of(*inside).kind;
}

bool TreeFiles::is_link(const std::string& path) const {
  auto inside = path_inside(path);
  if (!inside) return outside_ != nullptr && outside_->is_link(path);
  TreePlace folder = place_of(folder_above(*inside));
  if (folder.is_outside || folder.kind != FileKind::Folder || folder.is_submodule) return false;
  std::string name = inside->substr(inside->rfind('/') + 1);  // npos + 1 is 0
  auto entry = lend()->find(tree_, path_in(folder.path, name));
  return entry && entry->is_link;
}

std::string TreeFiles::real_path(const std::string& path) const {
  auto inside = path_inside(path);
  if (!inside) return outside_ != nullptr ? outside_->real_path(path) : absolute(directory_, path);
  TreePlace place = place_of(*inside);
  return place.is_outside ? place.path : absolute(root_, place.path);
}

ReadResult TreeFiles::read(const std::string& path, std::size_t limit) const {
  auto inside = path_inside(path);
  if (!inside && outside_ != nullptr) return outside_->read(path, limit);
  TreePlace place = inside ? place_of(*inside) : TreePlace{};
  if (place.is_outside && outside_ != nullptr) return outside_->read(place.path, limit);
  if (place.is_outside || place.kind != FileKind::Regular) {
    return {"", describe_system_error(reason_for(place.kind))};
  }
  ReadResult result{lend()->bytes(place.id), {}};
  result.bytes.resize(std::min(result.bytes.size(), limit));
  return result;
}

std::vector<FolderEntry> TreeFiles::list(const std::string& folder) const {
  auto inside = path_inside(folder);
  if (!inside && outside_ != nullptr) return outside_->list(folder);
  TreePlace place = inside ? place_of(*inside) : TreePlace{};
  if (place.is_outside && outside_ != nullptr) return outside_->list(place.path);
  if (place.is_submodule) throw is_submodule(folder);
  if (place.kind != FileKind::Folder) {
    throw cannot_read_folder(folder, place.kind == FileKind::None ? ENOENT : ENOTDIR);
  }
  Lent repository = lend();
  std::vector<FolderEntry> entries;
  for (Entry& entry : repository->list(place.id)) {
    int links = kMostLinks;
    TreePlace its = paths(*repository).place_of(place.path, entry, links);
    bool leads_up = entry.is_link && !its.is_outside && lies_in("/" + its.path, "/" + place.path);
    FileKind kind = leads_up ? FileKind::Other : its.kind;
    std::lock_guard lock(mutex_);
    listed_.insert_or_assign(path_in(*inside, entry.name), std::move(its));
    entries.push_back({std::move(entry.name), kind, entry.is_link});
  }
  put_in_order(entries, &FolderEntry::name);
  return entries;
}

}  // namespace fujiplan::git
