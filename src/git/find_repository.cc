#include "git/find_repository.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/text.h"
#include "files/real_file_system.h"

namespace fujiplan::git {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestPath = 4096;

bool is_repository(const fs::path& folder) {
  std::error_code error;
  // A worktree has only HEAD of its own; a link that leads nowhere is a HEAD as well.
  if (fs::symlink_status(folder / "HEAD", error).type() == fs::file_type::not_found) return false;
  return fs::exists(folder / "commondir", error) ||
         (fs::is_directory(folder / "objects", error) && fs::is_directory(folder / "refs", error));
}

// The only line of a small file; empty when there is no such file.
std::string line_in(const fs::path& file) {
  return std::string(trim(RealFileSystem().read(file.string(), kLongestPath).bytes));
}

// `.git` of a work tree: a folder, or a file that names it, as worktrees and submodules have.
fs::path target_of(const fs::path& dot_git) {
  std::error_code error;
  if (fs::is_directory(dot_git, error)) return dot_git;
  constexpr std::string_view kNames = "gitdir:";
  std::string line = line_in(dot_git);
  if (!line.starts_with(kNames)) return dot_git;
  return (dot_git.parent_path() / trim(std::string_view(line).substr(kNames.size())))
      .lexically_normal();
}

std::vector<fs::path> ceilings(const Environment& env) {
  std::vector<fs::path> folders;
  std::string list = env.variable("GIT_CEILING_DIRECTORIES");
  for (std::size_t at = 0; at < list.size();) {
    std::size_t end = std::min(list.find(':', at), list.size());
    std::error_code error;
    if (end > at) folders.push_back(fs::weakly_canonical(list.substr(at, end - at), error));
    at = end + 1;
  }
  return folders;
}

std::optional<std::string> named_work_tree(const Environment& env) {
  std::string named = env.variable("GIT_WORK_TREE");
  if (named.empty()) return std::nullopt;
  return (fs::path(env.directory) / named).lexically_normal().string();
}

}  // namespace

std::optional<FoundRepository> find_repository(const Environment& env, const std::string& folder) {
  std::optional<std::string> work_tree = named_work_tree(env);
  if (std::string named = env.variable("GIT_DIR"); !named.empty()) {
    fs::path git_folder = target_of((fs::path(env.directory) / named).lexically_normal());
    return FoundRepository{git_folder.string(), work_tree, true};
  }
  std::error_code error;
  fs::path start = fs::weakly_canonical(folder, error);
  std::vector<fs::path> stops = ceilings(env);
  for (fs::path at = start;; at = at.parent_path()) {
    fs::path dot_git = at / ".git";
    if (fs::exists(dot_git, error)) {
      fs::path git_folder = target_of(dot_git);
      // An empty folder `.git` is passed over, a file `.git` that leads nowhere is an error.
      if (!fs::is_directory(dot_git, error) || is_repository(git_folder)) {
        return FoundRepository{git_folder.string(), work_tree};
      }
    }
    bool is_top = at == at.root_path() || !at.has_relative_path();
    if (is_top || std::ranges::find(stops, at.parent_path()) != stops.end()) return std::nullopt;
  }
}

std::optional<FoundRepository> bare_repository(const std::string& folder) {
  if (!is_repository(folder)) return std::nullopt;
  return FoundRepository{folder};
}

std::string common_folder(const FoundRepository& repository) {
  std::string common = line_in(fs::path(repository.git_folder) / "commondir");
  if (common.empty()) return repository.git_folder;
  return (fs::path(repository.git_folder) / common).lexically_normal().string();
}

}  // namespace fujiplan::git
