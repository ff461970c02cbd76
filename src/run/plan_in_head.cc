#include "run/plan_in_head.h"

#include "git/tree_files.h"
#include "model/load.h"

namespace fujiplan {

std::optional<PlanInHead> find_plan_in_head(const Environment& env, const Options& options) {
  const std::string head = "HEAD";
  try {
    auto git = find_git_plan(env, options);
    if (!git) return std::nullopt;
    git::Id commit = git->repository.resolve(head);
    NamedFolder folder = named_folder_at(*git, commit, head);
    return PlanInHead{*std::move(git), std::move(commit), std::move(folder)};
  } catch (const Failure&) {
    return std::nullopt;
  }
}

std::optional<Plan> figures_in_head(const Environment& env, const PlanInHead& head) {
  const auto& [tree, shown] = head.folder;
  try {
    const git::TreeFiles files(head.git.repository, tree, shown);
    Sink unused;
    Plan plan = load_plan(files, shown, read_header_file(files, shown), thread_count(env), unused,
                          Kept::Figures);
    return plan.header_is_whole ? std::optional(std::move(plan)) : std::nullopt;
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace fujiplan
