#include "git/object_folders.h"

#include <algorithm>

#include "base/text.h"
#include "files/path.h"
#include "files/real_file_system.h"
#include "files/system/path_form.h"
#include "git/libgit2.h"

namespace fujiplan::git {

namespace {

constexpr std::size_t kDeepestAlternate = 5;  // as git
constexpr std::size_t kMostFolders = 64;
constexpr std::size_t kLargestList = std::size_t{1024} * 1024;

struct Folders {
  std::vector<std::string> paths;

  void add(const Path& folder, std::size_t depth) {
    const RealFileSystem disk;
    std::string path = disk.real_path(folder.string());
    if (disk.kind(path) != FileKind::Folder || paths.size() >= kMostFolders) return;
    if (std::ranges::find(paths, path) != paths.end()) return;
    paths.push_back(path);
    if (depth == kDeepestAlternate) return;
    ReadResult list = disk.read(path + "/info/alternates", kLargestList);
    for (std::string_view line : lines_of(list.bytes)) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!line.empty() && !line.starts_with('#')) add(Path(path) / line, depth + 1);
    }
  }
};

Path own_objects(git_repository* repository, const Environment& env) {
  std::string named = env.variable("GIT_OBJECT_DIRECTORY");
  if (!named.empty()) return Path(env.directory) / named;
  git_buf path{};
  int answer = libgit2().repository_item_path(&path, repository, GIT_REPOSITORY_ITEM_OBJECTS);
  std::string folder = answer == 0 ? std::string(path.ptr, path.size) : "";
  libgit2().buf_dispose(&path);
  return folder;
}

}  // namespace

std::vector<std::string> object_folders(git_repository* repository, const Environment& env) {
  Folders folders;
  folders.add(own_objects(repository, env), 0);
  std::string more = env.variable("GIT_ALTERNATE_OBJECT_DIRECTORIES");
  for (std::size_t at = 0; at < more.size();) {
    std::size_t end = std::min(more.find(kBetweenPaths, at), more.size());
    if (end > at) folders.add(Path(env.directory) / more.substr(at, end - at), 0);
    at = end + 1;
  }
  return folders.paths;
}

}  // namespace fujiplan::git
