#include "git/plan_files.h"

#include "files/memory_file_system.h"
#include "model/load.h"

namespace fujiplan::git {

static void add_files(const Repository& repository, const Id& tree, const std::string& as,
                      int depth, MemoryFileSystem& files) {
  for (const Entry& entry : repository.list(tree)) {
    std::string path = as + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      // The loader looks one level further, to see whether it misses anything.
      if (depth <= kDeepestFolder) {
        add_files(repository, entry.id, path, depth + 1, files);
      } else {
        files.add_unreadable_folder(path);
      }
    } else if (names_project(entry.name) && entry.kind == FileKind::Regular) {
      files.write(path, repository.bytes(entry.id));
    } else if (names_project(entry.name)) {
      files.add_pipe(path);  // a link: there, but no file
    }
  }
}

MemoryFileSystem plan_files(const Repository& repository, const Id& tree, const std::string& as) {
  MemoryFileSystem files;
  add_files(repository, tree, as, 0, files);
  return files;
}

}  // namespace fujiplan::git
