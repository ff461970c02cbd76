#include "commands/validate/names_in_diff.h"

#include <optional>

#include "files/path.h"
#include "run/git_plan.h"

namespace fujiplan {

// A repository that cannot be read is as good as none.
static std::optional<GitPlan> readable_git(const Context& context) {
  try {
    return find_git_plan(context.env, context.options);
  } catch (const Failure&) {
    return std::nullopt;
  }
}

static bool leads_up(const Path& relative) {
  return relative.empty() || (relative.string() + "/").starts_with("../");
}

std::vector<std::optional<std::string>> names_in_diff(const Context& context,
                                                      std::span<const std::string> paths) {
  const FileReader& files = context.env.files;
  const Path here = context.env.directory;
  const Path plan = (here / find_plan_folder(context.env, context.options)).normal();
  const Path root = files.real_path((leads_up(plan.relative_to(here)) ? plan : here).string());
  const std::optional<GitPlan> git = readable_git(context);
  auto name_of = [&](const std::string& path) -> std::optional<std::string> {
    const std::string file = (here / path).normal().string();
    if (git) return git->repository.path_inside(file);
    const Path from_root = Path(files.real_path(file)).relative_to(root);
    return leads_up(from_root) ? std::nullopt : std::optional(from_root.string());
  };
  std::vector<std::optional<std::string>> names;
  names.reserve(paths.size());
  for (const std::string& path : paths) names.push_back(name_of(path));
  return names;
}

}  // namespace fujiplan
