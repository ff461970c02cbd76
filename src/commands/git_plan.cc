#include "commands/git_plan.h"

#include <filesystem>

#include "base/formatted.h"
#include "git/plan_files.h"
#include "model/load.h"

namespace fujiplan {

namespace fs = std::filesystem;

static std::optional<std::string> plan_on_disk(const Context& context) {
  try {
    std::string folder = find_plan_folder(context.env, context.options);
    return (fs::path(context.env.directory) / folder).lexically_normal().string();
  } catch (const Failure&) {
    return std::nullopt;  // a bare repository, or the plan is gone
  }
}

// `plan` in the current directory and in those above it; in a bare repository from its root.
static std::vector<std::string> folders_upwards(std::string inside) {
  std::vector<std::string> folders;
  for (fs::path at = inside;; at = at.parent_path()) {
    folders.push_back((at / "plan").generic_string());
    if (at.empty()) break;
  }
  folders.emplace_back();  // the root itself
  return folders;
}

std::optional<GitPlan> find_git_plan(const Context& context) {
  if (!context.env.reads_git) return std::nullopt;
  const std::string& here = context.env.directory;
  std::optional<std::string> on_disk = plan_on_disk(context);
  auto repository = git::Repository::around(on_disk.value_or(here));
  if (!repository) return std::nullopt;
  std::vector<std::string> folders;
  std::string named = named_plan(context.env, context.options);
  if (on_disk) {
    if (auto inside = repository->path_inside(*on_disk)) folders = {*inside};
  } else if (!named.empty()) {
    std::string as_shown = shown_path(context.env, named);
    fs::path folder =
        repository->path_inside(fs::path(here) / named).value_or(as_shown == "." ? "" : as_shown);
    folders = {folder.generic_string(), (folder / "plan").generic_string()};
  } else {
    folders = folders_upwards(repository->path_inside(here).value_or(""));
  }
  return GitPlan{*std::move(repository), std::move(folders)};
}

FolderInTree plan_folder_at(const GitPlan& plan, const git::Id& object,
                            const std::string& revision) {
  const git::Repository& repository = plan.repository;
  git::Id tree = repository.tree_of(object, revision);
  bool names_folder = revision.find(':') != revision.npos;  // `v1:folder`
  std::vector<std::string> folders =
      names_folder ? std::vector<std::string>{"", "plan"} : plan.folders;
  for (const std::string& folder : folders) {
    std::string header = folder.empty() ? "" : folder + "/";
    if (!repository.find(tree, header + std::string(kHeaderFile))) continue;
    return {folder, repository.find(tree, folder)->id};
  }
  std::string at = folders.empty() || names_folder ? "" : folders.front();
  throw Failure(
      {formatted(
           "gitのリビジョン `{0}` には `{1}` がない。別のフォルダにあれば `{0}:フォルダ` と書く",
           revision, (fs::path(at) / kHeaderFile).generic_string()),
       formatted("git revision `{0}` has no `{1}`; write `{0}:FOLDER` where it is elsewhere",
                 revision, (fs::path(at) / kHeaderFile).generic_string())});
}

Plan open_revision(Context& context, const GitPlan& plan, const git::Id& object,
                   const std::string& revision) {
  FolderInTree folder = plan_folder_at(plan, object, revision);
  std::string shown = revision;
  if (shown.find(':') == shown.npos) shown += ":";
  if (!folder.path.empty()) shown += (shown.ends_with(':') ? "" : "/") + folder.path;
  if (shown.ends_with(':')) shown += ".";
  MemoryFileSystem files = git::plan_files(plan.repository, folder.tree, shown);
  return open_plan_to_use(context, files, shown);
}

}  // namespace fujiplan
