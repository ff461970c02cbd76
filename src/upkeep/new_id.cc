#include "upkeep/new_id.h"

#include <optional>
#include <vector>

#include "base/format.h"
#include "base/formatted.h"
#include "run/typed_names.h"

namespace fujiplan {

static ProjectId first_of_group(ProjectId group) {
  ProjectId first = group;
  first.of_group = false;
  first.numbers[group.count()] = 1;
  return first;
}

// An innermost group of the plan: 1.1, or 1-1 as its folder is called.
static ProjectId group_of_new(std::string_view typed, const Plan& plan) {
  const std::size_t innermost = levels_of(plan.header).size();
  auto id = typed_id(typed, plan);
  bool is_one = id && id->of_group && id->count() == innermost;
  if (is_one && find_group(plan.header, *id, innermost) != nullptr) return *id;
  std::vector<std::string_view> known;
  for (auto [group, depth] : groups_in(plan.header)) {
    if (depth == innermost) known.push_back(group->id.value);
  }
  throw unknown_value(label_of_level(plan.header, innermost), typed, known);
}

static ProjectId next_id(ProjectId group, const UsedIds& used) {
  auto last = used.last_of(first_of_group(group));
  if (!last) return first_of_group(group);
  if (last->number() < kLargestIdNumber) return last->with_number(last->number() + 1);
  throw Failure({formatted("`{}` の次の番号はない。--id で指定する", to_string(*last)),
                 formatted("there is no number after `{}`; give one by --id", to_string(*last))});
}

// The reason why a number cannot be had.
static void require_unused(ProjectId id, const UsedIds& used) {
  std::string word = to_string(id);
  if (auto now = used.now.find(id); now != used.now.end()) {
    throw Failure({formatted("事業番号 `{}` は使われている: {}", word, now->second),
                   formatted("id `{}` is in use: {}", word, now->second)});
  }
  if (auto before = used.before.find(id); before != used.before.end()) {
    throw Failure(
        {formatted("事業番号 `{}` は、以前の事業に付けた番号である（コミット {}）。"
                   "一度使った番号は、別の事業に付けない",
                   word, before->second),
         formatted("id `{}` belonged to a project before (commit {}); numbers are never used again",
                   word, before->second)});
  }
  if (auto previous = used.previous.find(id); previous != used.previous.end()) {
    throw Failure({formatted("事業番号 `{}` は、旧計画の事業の番号である（{}）。"
                             "一度使った番号は、別の事業に付けない",
                             word, previous->second),
                   formatted("id `{}` belongs to a project of the previous plan ({}); numbers are "
                             "never used again",
                             word, previous->second)});
  }
}

ProjectId id_of_new(const Options& options, const Plan& plan, const UsedIds& used) {
  if (options.measures.size() > 1 || (options.measures.empty() && options.id.empty())) {
    constexpr Format<Message> kWhere{"事業を加える{}を、--measure で1つ指定する",
                                     "name one {} for the project by --measure"};
    Text level = label_of_level(plan.header, levels_of(plan.header).size());
    throw UsageError(kWhere({std::string(level.ja), std::string(level.en)}));
  }
  std::optional<ProjectId> group;
  if (!options.measures.empty()) group = group_of_new(options.measures.front(), plan);
  if (options.id.empty()) return next_id(*group, used);
  auto id = typed_id(options.id, plan);
  std::string example = sample_id(numbers_in_id(vocabulary_of(plan.header)));
  if (!id || id->of_group) {
    throw UsageError(
        {formatted("`{}` は事業番号ではない。`{}` のように書く", options.id, example),
         formatted("`{}` is not a project id; write one like `{}`", options.id, example)});
  }
  ProjectId of_id = group_of_new(innermost_group_of(*id), plan);
  if (group && *group != of_id) {
    std::string word = to_string(*id), of = to_string(*group);
    throw UsageError({formatted("事業番号 `{}` は `{}` に属さない", word, of),
                      formatted("id `{}` does not belong to `{}`", word, of)});
  }
  require_unused(*id, used);
  return *id;
}

}  // namespace fujiplan
