#include "commands/compared_plans.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/text.h"
#include "commands/git_plan.h"
#include "git/plan_files.h"

namespace fujiplan {

namespace {

// What was typed for one side; empty: the plan on the disk.
struct Words {
  std::string before = "HEAD", after;
  bool from_merge_base = false;
};

Words parted(const std::string& word) {
  for (std::string_view dots : {"...", ".."}) {
    auto at = word.find(dots);
    if (at == word.npos) continue;
    std::string before = word.substr(0, at), after = word.substr(at + dots.size());
    return {before.empty() ? "HEAD" : before, after.empty() ? "HEAD" : after, dots == "..."};
  }
  return {word, ""};
}

Words words_in(const Context& context) {
  const std::vector<std::string>& names = context.options.names;
  if (names.empty()) return {};
  if (names.size() == 2) return {names[0], names[1]};
  if (names.size() == 1) {
    return plan_folder_in(context.env, names[0]) ? Words{names[0], ""} : parted(names[0]);
  }
  throw UsageError({"比べるものは2つまで", "at most two plans can be compared"});
}

Plan open_side(Context& context, const std::string& word) {
  if (word.empty()) return open_plan_to_use(context);
  if (auto folder = plan_folder_in(context.env, word)) {
    return open_plan_to_use(context, context.env.files, *folder);
  }
  GitPlan plan = find_git_plan(context, word);
  return open_revision(context, plan, plan.repository.resolve(word), word);
}

}  // namespace

std::pair<Plan, Plan> compared_plans(Context& context) {
  Words words = words_in(context);
  if (!words.from_merge_base) {
    Plan before = open_side(context, words.before);
    return {std::move(before), open_side(context, words.after)};
  }
  GitPlan plan = find_git_plan(context, words.before);
  git::Id after = plan.repository.resolve(words.after);
  git::Id base = plan.repository.merge_base(plan.repository.resolve(words.before), after);
  constexpr std::size_t kShortHash = 10;
  Plan before = open_revision(context, plan, base, base.substr(0, kShortHash));
  return {std::move(before), open_revision(context, plan, after, words.after)};
}

}  // namespace fujiplan
