#include "files/overlaid_files.h"

#include <algorithm>
#include <iterator>

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
  std::ranges::stable_sort(entries, {}, &FolderEntry::name);  // those of `front_` stay first
  auto repeated = std::ranges::unique(entries, {}, &FolderEntry::name);
  entries.erase(repeated.begin(), repeated.end());
  return entries;
}

}  // namespace fujiplan
