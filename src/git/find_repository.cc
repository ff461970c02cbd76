#include "git/find_repository.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "files/path.h"
#include "files/real_file_system.h"
#include "files/system/path_form.h"

namespace fujiplan::git {

namespace {

constexpr std::size_t kLongestPath = 4096;

// Not so a link that leads nowhere.
bool is_there(const Path& path) {
  const RealFileSystem disk;
  FileKind kind = disk.kind(path.string());
  return kind != FileKind::None && (kind != FileKind::Other || !disk.is_link(path.string()));
}

bool is_folder(const Path& path) {
  return RealFileSystem().kind(path.string()) == FileKind::Folder;
}

bool is_repository(const Path& folder) {
  // A worktree has only HEAD of its own; a link that leads nowhere is a HEAD as well.
  if (RealFileSystem().kind((folder / "HEAD").string()) == FileKind::None) return false;
  return is_there(folder / "commondir") ||
         (is_folder(folder / "objects") && is_folder(folder / "refs"));
}

// The only line of a small file; empty when there is no such file.
std::string line_in(const Path& file) {
  return std::string(trim(RealFileSystem().read(file.string(), kLongestPath).bytes));
}

// `.git` of a work tree: a folder, or a file that names it, as worktrees and submodules have.
Path target_of(const Path& dot_git) {
  if (is_folder(dot_git)) return dot_git;
  constexpr std::string_view kNames = "gitdir:";
  std::string line = line_in(dot_git);
  if (!line.starts_with(kNames)) return dot_git;
  return (dot_git.parent() / trim(std::string_view(line).substr(kNames.size()))).normal();
}

std::vector<Path> ceilings(const Environment& env) {
  std::vector<Path> folders;
  std::string list = env.variable("GIT_CEILING_DIRECTORIES");
  for (std::size_t at = 0; at < list.size();) {
    std::size_t end = std::min(list.find(kBetweenPaths, at), list.size());
    if (end > at) folders.emplace_back(RealFileSystem().real_path(list.substr(at, end - at)));
    at = end + 1;
  }
  return folders;
}

std::optional<std::string> named_work_tree(const Environment& env) {
  std::string named = env.variable("GIT_WORK_TREE");
  if (named.empty()) return std::nullopt;
  return (Path(env.directory) / named).normal().string();
}

}  // namespace

std::optional<FoundRepository> find_repository(const Environment& env, const std::string& folder) {
  std::optional<std::string> work_tree = named_work_tree(env);
  if (std::string named = env.variable("GIT_DIR"); !named.empty()) {
    Path git_folder = target_of((Path(env.directory) / named).normal());
    return FoundRepository{git_folder.string(), work_tree, true};
  }
  const Path start = RealFileSystem().real_path(folder);
  std::vector<Path> stops = ceilings(env);
  for (Path at = start;; at = at.parent()) {
    Path dot_git = at / ".git";
    if (is_there(dot_git)) {
      Path git_folder = target_of(dot_git);
      // An empty folder `.git` is passed over, a file `.git` that leads nowhere is an error.
      if (!is_folder(dot_git) || is_repository(git_folder)) {
        const bool is_file = !is_folder(dot_git);
        return FoundRepository{git_folder.string(), work_tree, false, is_file ? at.string() : ""};
      }
    }
    bool is_top = at == at.root() || !at.has_more_than_root();
    if (is_top || std::ranges::find(stops, at.parent()) != stops.end()) return std::nullopt;
  }
}

std::optional<FoundRepository> bare_repository(const std::string& folder) {
  if (!is_repository(folder)) return std::nullopt;
  return FoundRepository{folder};
}

std::string common_folder(const FoundRepository& repository) {
  std::string common = line_in(Path(repository.git_folder) / "commondir");
  if (common.empty()) return repository.git_folder;
  return (Path(repository.git_folder) / common).normal().string();
}

}  // namespace fujiplan::git
