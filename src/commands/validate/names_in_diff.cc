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

std::vector<std::string> names_in_diff(const Context& context, std::span<const std::string> paths) {
  const Path here = context.env.directory;
  const Path plan = (here / find_plan_folder(context.env, context.options)).normal();
  const Path plan_from_here = plan.relative_to(here);
  const bool is_below =
      !plan_from_here.empty() && !(plan_from_here.string() + "/").starts_with("../");
  const std::optional<GitPlan> git = readable_git(context);
  auto name_of = [&](const std::string& path) {
    const Path file = (here / path).normal();
    auto inside = git ? git->repository.path_inside(file.string()) : std::nullopt;
    return inside ? *inside : file.relative_to(is_below ? here : plan).string();
  };
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const std::string& path : paths) names.push_back(name_of(path));
  return names;
}

}  // namespace fujiplan
