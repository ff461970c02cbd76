#include "files/overlaid_files.h"

#include <algorithm>
#include <iterator>

#include "base/put_in_order.h"

namespace fujiplan {

const FileReader& OverlaidFiles::of(const std::string& path) const {
  return front_.kind(path) != FileKind::None ? front_ : back_;
}

FileKind OverlaidFiles::kind(const std::string& path) const {
  return of(path).kind(path);
}

ReadResult OverlaidFiles::read(const std::string& path, std::size_t limit) const {
  return of(path).read(path, limit);
}

std::vector<FolderEntry> OverlaidFiles::list(const std::string& folder) const {
  std::vector<FolderEntry> entries;
  for (const FileReader* files : {&front_, &back_}) {
    if (files->kind(folder) != FileKind::Folder) continue;
    std::ranges::move(files->list(folder), std::back_inserter(entries));
  }
  put_in_order(entries, &FolderEntry::name);  // those of `front_` stay first
  auto same_name = [](const FolderEntry& a, const FolderEntry& b) { return a.name == b.name; };
  entries.erase(std::unique(entries.begin(), entries.end(), same_name), entries.end());
  return entries;
}

}  // namespace fujiplan
