#include "run/plan_at_revision.h"

#include <utility>

#include "files/path.h"
#include "git/tree_files.h"
#include "run/context.h"
#include "run/git_plan.h"

namespace fujiplan {

namespace {

// Lives as long as somebody reads its files.
struct OpenedRevision {
  explicit OpenedRevision(GitPlan found) : plan(std::move(found)) {}
  GitPlan plan;
  std::optional<git::TreeFiles> files;
};

// A folder of a tree, and the same folder on the disk.
struct FolderPair {
  Path in_tree, on_disk;
};

// The names that both end with are those of the same folders. A link may lead to the rest.
FolderPair without_common_end(FolderPair pair) {
  while (pair.in_tree.has_name() && pair.in_tree.name() == pair.on_disk.name()) {
    pair.in_tree = pair.in_tree.parent();
    pair.on_disk = pair.on_disk.parent();
  }
  return pair;
}

Failure no_repository() {
  return Failure({"計画はgitのリポジトリの中にないので、--at は使えない",
                  "the plan is in no git repository, so --at cannot be used"});
}

// Without `.` and `..`, nor a slash at the end.
Path plain(const Path& path) {
  Path normal = path.normal();
  if (!normal.has_name()) normal = normal.parent();
  return normal == "." ? Path() : normal;
}

std::string absolute_path(const Environment& env, const std::string& folder) {
  return git::normal_path((Path(env.directory) / folder).string());
}

// The folder of the plan on the disk, where that is `in_tree` of the repository.
std::optional<std::string> same_on_disk(const Environment& env, const Options& options,
                                        const GitPlan& plan, const std::string& in_tree) {
  try {
    std::string folder = plan_folder_on_disk(env, options);
    if (plan.repository.path_inside(absolute_path(env, folder)) == in_tree) return folder;
  } catch (const Failure&) {
    // The plan is gone, or the repository is bare.
  }
  return std::nullopt;
}

}  // namespace

std::optional<PlanElsewhere> plan_at_revision(const Environment& env, const Options& options) {
  const std::string& revision = options.at;
  if (revision.empty()) return std::nullopt;
  std::optional<GitPlan> found = find_git_plan(env, options);
  if (!found) {
    plan_folder_on_disk(env, options);  // says so where there is no plan at all
    throw no_repository();
  }
  auto opened = std::make_shared<OpenedRevision>(*std::move(found));
  const GitPlan& plan = opened->plan;
  git::Id object = plan.repository.resolve(revision);
  Path in_tree = plan_folder_at(plan, object, revision).path;
  if (std::size_t colon = colon_before_folder(revision); colon != revision.npos && colon > 0) {
    in_tree = plain(Path(revision.substr(colon + 1)) / in_tree);
    object = plan.repository.resolve(revision.substr(0, colon));
  }
  std::string folder = in_tree.string();
  auto on_disk = same_on_disk(env, options, plan, folder);
  if (!on_disk) on_disk = shown_path(env, (Path(plan.root) / in_tree).string());
  FolderPair root = without_common_end({in_tree, absolute_path(env, *on_disk)});
  auto tree =
      plan.repository.find(plan.repository.tree_of(object, revision), root.in_tree.string());
  opened->files.emplace(plan.repository, tree->id, root.on_disk.string(), env.directory,
                        &env.files);
  opened->files->follows_links = env.files.follows_links;
  return PlanElsewhere{revision, *on_disk, {opened, &*opened->files}};
}

}  // namespace fujiplan
