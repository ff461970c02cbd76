#include "run/compared_plans.h"

#include "base/formatted.h"
#include "files/path.h"
#include "run/git_plan.h"
#include "run/sparse_checkout.h"

namespace fujiplan {

namespace {

constexpr const char* kHead = "HEAD";

// What was typed for each side; empty: the plan on the disk.
struct Words {
  std::string before = kHead, after;
  bool from_merge_base = false;
};

// `../old` and `a/../b` are paths, as no revision begins with a slash; `..` alone is one, too.
Words parted(const std::string& word) {
  for (std::string_view dots : {"...", ".."}) {
    auto at = word.find(dots);
    if (at == word.npos || word == dots) continue;
    std::string before = word.substr(0, at), after = word.substr(at + dots.size());
    if (Path(after).is_absolute()) continue;
    return {before.empty() ? kHead : before, after.empty() ? kHead : after, dots == "..."};
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
  throw UsageError({"比べられる計画は2つまで", "at most two plans can be compared"});
}

GitPlan git_plan_for(const Context& context, const std::string& word) {
  if (auto plan = find_git_plan(context.env, context.options)) return *std::move(plan);
  if (context.options.names.empty()) {
    throw Failure(
        {"計画はgitのリポジトリの中にない。2つのフォルダを比べるときは "
         "`fujiplan diff 前 後` のように書く",
         "the plan is in no git repository; to compare two folders, name them, as in "
         "`fujiplan diff OLD NEW`"});
  }
  throw Failure({formatted("`{}` は計画のフォルダではなく、gitのリポジトリの中でもない", word),
                 formatted("`{}` is no folder of a plan, and there is no git repository", word)});
}

git::Id resolved(const Context& context, const GitPlan& plan, const std::string& word) {
  try {
    return plan.repository.resolve(word);
  } catch (const Failure&) {
    if (context.env.files.kind(word) == FileKind::Folder) throw_no_plan_in(context.env, word);
    throw;
  }
}

Plan open_side(Context& context, const std::string& word) {
  if (word.empty()) return open_whole_plan(context);
  if (auto folder = plan_folder_in(context.env, word)) {
    tell_not_checked_out(context, *folder);
    return open_plan_to_use(context, context.env.files, *folder);
  }
  GitPlan plan = git_plan_for(context, word);
  return open_revision(context, plan, resolved(context, plan, word), word);
}

// How the revisions are called before people.
constexpr std::size_t kDigits = 10;

struct Revisions {
  GitPlan plan;
  NamedRevision before;
  std::optional<NamedRevision> after;  // none: the plan on the disk
};

// None where a side is a folder that was named.
std::optional<Revisions> revisions_in(const Context& context, const Words& words) {
  auto is_folder = [&](const std::string& word) {
    return !word.empty() && !words.from_merge_base && plan_folder_in(context.env, word);
  };
  if (words.before.empty() || is_folder(words.before) || is_folder(words.after)) {
    return std::nullopt;
  }
  GitPlan plan = git_plan_for(context, words.before);
  NamedRevision before{plan.repository.resolve(words.before), words.before};
  std::optional<NamedRevision> after;
  if (!words.after.empty()) after = {plan.repository.resolve(words.after), words.after};
  if (words.from_merge_base) {
    before.object = plan.repository.merge_base(before.object, after->object);
    before.word = git::short_id(before.object, kDigits);
  }
  return Revisions{std::move(plan), std::move(before), std::move(after)};
}

// None where that does not do, whatever the reason: who reads all will say it.
std::optional<ComparedPlans> what_differs(const Context& context, const Words& words) {
  try {
    auto revisions = revisions_in(context, words);
    if (!revisions) return std::nullopt;
    auto plans =
        changed_plans(context, std::move(revisions->plan), revisions->before, revisions->after);
    if (!plans) return std::nullopt;
    plans->before = usable_plan(context, std::move(plans->before), revisions->before.word);
    plans->after = usable_plan(context, std::move(plans->after),
                               revisions->after ? revisions->after->word : "");
    return plans;
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace

ComparedPlans compared_plans(Context& context, PlansRead read) {
  Words words = words_in(context);
  if (read == PlansRead::WhatDiffers) {
    if (auto plans = what_differs(context, words)) return *std::move(plans);
  }
  if (!words.from_merge_base) {
    Plan before = open_side(context, words.before);
    return {std::move(before), open_side(context, words.after)};
  }
  GitPlan plan = git_plan_for(context, words.before);
  git::Id after = plan.repository.resolve(words.after);
  git::Id base = plan.repository.merge_base(plan.repository.resolve(words.before), after);
  Plan before = open_revision(context, plan, base, git::short_id(base, kDigits));
  return {std::move(before), open_revision(context, plan, after, words.after)};
}

}  // namespace fujiplan
