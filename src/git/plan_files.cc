#include "git/plan_files.h"

namespace fujiplan::git {

static constexpr int kDeepestFolder = 4;  // as deep as the loader looks

static void add_files(const Repository& repository, const Id& tree, const std::string& as,
                      int depth, MemoryFileSystem& files) {
  for (const Entry& entry : repository.list(tree)) {
    std::string path = as + "/" + entry.name;
    bool is_yaml = entry.name.ends_with(".yaml") || entry.name.ends_with(".yml");
    if (entry.kind == FileKind::Folder) {
      if (depth < kDeepestFolder) add_files(repository, entry.id, path, depth + 1, files);
    } else if (is_yaml && entry.kind == FileKind::Regular) {
      files.write(path, repository.bytes(entry.id));
    } else if (is_yaml) {
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
