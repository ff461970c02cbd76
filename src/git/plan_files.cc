#include "git/plan_files.h"

#include "files/memory_file_system.h"
#include "files/walk.h"
#include "model/load.h"

namespace fujiplan::git {

MemoryFileSystem plan_files(const Repository& repository, const Id& tree, const std::string& as) {
  MemoryFileSystem files;
  auto list = [&](const WalkedFolder& folder) { return repository.list(folder.id); };
  auto visit = [&](const WalkedFolder& folder, const Entry& entry) -> std::optional<WalkedFolder> {
    std::string path = folder.path + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      // The loader looks one level further, to see whether it misses anything.
      if (folder.depth <= kDeepestFolder) return WalkedFolder{path, folder.depth + 1, entry.id};
      files.add_unreadable_folder(path);
    } else if (names_project(entry.name) && entry.kind == FileKind::Regular) {
      files.write(path, repository.bytes(entry.id));
    } else if (names_project(entry.name)) {
      files.add_pipe(path);  // a link: there, but no file
    }
    return std::nullopt;
  };
  walk({as, 0, tree}, list, visit);
  return files;
}

}  // namespace fujiplan::git
