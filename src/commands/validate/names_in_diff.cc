#include "commands/validate/names_in_diff.h"

#include <filesystem>
#include <optional>

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
  namespace fs = std::filesystem;
  const fs::path here = context.env.directory;
  const fs::path plan = (here / find_plan_folder(context.env, context.options)).lexically_normal();
  const fs::path plan_from_here = plan.lexically_relative(here);
  const bool is_below = !plan_from_here.empty() && *plan_from_here.begin() != "..";
  const std::optional<GitPlan> git = readable_git(context);
  auto name_of = [&](const std::string& path) {
    const fs::path file = (here / path).lexically_normal();
    auto inside = git ? git->repository.path_inside(file.string()) : std::nullopt;
    return inside ? *inside : file.lexically_relative(is_below ? here : plan).generic_string();
  };
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const std::string& path : paths) names.push_back(name_of(path));
  return names;
}

}  // namespace fujiplan
