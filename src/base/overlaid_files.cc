#include "base/overlaid_files.h"

#include <algorithm>

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
    for (FolderEntry& entry : files->list(folder)) {
      if (std::ranges::find(entries, entry.name, &FolderEntry::name) == entries.end()) {
        entries.push_back(std::move(entry));
      }
    }
  }
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

}  // namespace fujiplan
