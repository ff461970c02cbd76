#include "run/git_plan.h"

#include "base/formatted.h"
#include "files/path.h"
#include "git/tree_files.h"
#include "model/load.h"

namespace fujiplan {

static std::optional<std::string> plan_on_disk(const Environment& env, const Options& options) {
  try {
    std::string folder = plan_folder_on_disk(env, options);
    return (Path(env.directory) / folder).normal().string();
  } catch (const Failure&) {
    return std::nullopt;  // a bare repository, or the plan is gone
  }
}

std::optional<GitPlan> find_git_plan(const Environment& env, const Options& options) {
  if (!env.reads_git) return std::nullopt;
  std::string named = named_plan(env, options);
  std::string named_path = (Path(env.directory) / named).normal().string();
  std::optional<std::string> on_disk = plan_on_disk(env, options);
  auto repository = git::Repository::around(env, on_disk.value_or(named_path));
  if (repository) {
    std::vector<std::string> folders;
    if (on_disk) {
      if (auto inside = repository->path_inside(*on_disk)) folders = {*inside};
    } else if (named.empty()) {
      folders = folders_upwards(repository->path_inside(env.directory).value_or(""));
      folders.emplace_back();  // the root itself
    } else {
      Path folder = repository->path_inside(named_path).value_or("");
      folders = {folder.string(), (folder / "plan").string()};
    }
    std::string root = repository->work_tree().value_or(env.directory);
    return GitPlan{*std::move(repository), std::move(folders), std::move(root)};
  }
  // What a plan on the disk holds is no repository, whatever it looks like.
  if (on_disk || named.empty()) return std::nullopt;
  // `plan.git`, or a folder in its commits: `plan.git/city`.
  Path at = named_path;
  if (!at.has_name()) at = at.parent();
  while (env.files.kind(at.string()) == FileKind::None && at.has_more_than_root()) {
    at = at.parent();
  }
  repository = git::Repository::bare(env, at.string());
  if (!repository) return std::nullopt;
  std::string inside = Path(named_path).relative_to(at).string();
  while (inside.ends_with('/')) inside.pop_back();
  Path folder = inside == "." ? "" : inside;
  return GitPlan{
      *std::move(repository), {folder.string(), (folder / "plan").string()}, at.string()};
}

std::size_t colon_before_folder(const std::string& revision) {
  if (revision.starts_with(":/")) return revision.npos;
  int depth = 0;
  for (std::size_t i = 0; i < revision.size(); ++i) {
    if (revision[i] == '{') ++depth;
    if (revision[i] == '}') --depth;
    if (revision[i] == ':' && depth <= 0) return i;
  }
  return revision.npos;
}

FolderInTree plan_folder_at(const GitPlan& plan, const git::Id& object,
                            const std::string& revision) {
  const git::Repository& repository = plan.repository;
  git::Id tree = repository.tree_of(object, revision);
  bool names_folder = colon_before_folder(revision) != revision.npos;
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
           revision, (Path(at) / kHeaderFile).string()),
       formatted("git revision `{0}` has no `{1}`; write `{0}:FOLDER` where it is elsewhere",
                 revision, (Path(at) / kHeaderFile).string())});
}

NamedFolder named_folder_at(const GitPlan& plan, const git::Id& object,
                            const std::string& revision) {
  FolderInTree folder = plan_folder_at(plan, object, revision);
  std::string shown = revision;
  if (colon_before_folder(shown) == shown.npos) shown += ":";
  if (!folder.path.empty()) shown += (shown.ends_with(':') ? "" : "/") + folder.path;
  if (shown.ends_with(':')) shown += ".";
  return {std::move(folder.tree), std::move(shown)};
}

Plan open_revision(Context& context, const GitPlan& plan, const git::Id& object,
                   const std::string& revision) {
  NamedFolder folder = named_folder_at(plan, object, revision);
  auto files = std::make_shared<git::TreeFiles>(plan.repository, folder.tree, folder.shown);
  return open_plan_to_use(context, {revision, folder.shown, files});
}

}  // namespace fujiplan
