#include "run/typed_names.h"

#include "base/formatted.h"
#include "base/join.h"
#include "base/nearest_name.h"
#include "model/load.h"

namespace fujiplan {

bool is_called(std::string_view typed, std::string_view key, Text label) {
  return typed == key || typed == label.ja || typed == label.en;
}

UsageError unknown_value(Text what, std::string_view typed,
                         std::span<const std::string_view> choices) {
  Message message{formatted("{} `{}` はない", what.ja, typed),
                  formatted("no {} `{}`", what.en, typed)};
  constexpr std::size_t kShortList = 120;  // bytes that a message can hold and still be read
  if (auto nearest = nearest_name(typed, choices)) {
    message.ja += formatted("。`{}` と書く", *nearest);
    message.en += formatted("; did you mean `{}`?", *nearest);
  } else if (join(choices, "、").size() <= kShortList && !choices.empty()) {
    message.ja += formatted("。選べるのは {}", join(choices, "、"));
    message.en += formatted("; choose from {}", join(choices, ", "));
  }
  return UsageError(message);
}

UsageError no_such_part(PlanPart part, const Vocabulary& words) {
  const auto& row = row_of(part);
  if (words.level != 0) {
    Text level = label_of_level(words.levels, words.level);
    return UsageError({formatted("「{}」に{}はない", level.ja, row.meaning.ja),
                       formatted("groups of the level {} have no {}", level.en, row.meaning.en)});
  }
  return UsageError(
      {formatted("この計画に{}はない（`plan.yaml` に `{}: {{}}` とある）", row.meaning.ja,
                 row.name),
       formatted("this plan has no {} (`{}: {{}}` in `plan.yaml`)", row.meaning.en, row.name)});
}

UsageError no_second_level(const Vocabulary& words) {
  Text level = label_of_level(words.levels, 1);
  if (words.level != 0) {
    return UsageError({formatted("「{}」には、その下の階層を表す measure は使えない", level.ja),
                       formatted("measure cannot be used: it is below the level {}", level.en)});
  }
  return UsageError({formatted("この計画の階層は「{}」だけなので、measure は使えない", level.ja),
                     formatted("the plan has one level, {}, so measure cannot be used", level.en)});
}

void require_mark(const Vocabulary& words, std::string_view key) {
  if (find_mark(words, key) != nullptr) return;
  if (words.level != 0) throw no_such_part(PlanPart::Marks, words);
  throw UsageError(
      {formatted("この計画に印 `{}` はない。`plan.yaml` の `marks` に宣言すると使える", key),
       formatted("this plan has no mark `{}`; declare it in `marks` of `plan.yaml`", key)});
}

std::string path_of_group(ProjectId id) {
  return formatted("{}/{}{}", folder_of(id), file_name_of(id), kProjectExtension);
}

std::optional<UsageError> group_of_plan(std::string_view typed, const Plan& plan) {
  auto id = typed_id(typed, plan);
  std::size_t level = id && id->of_group ? id->count() : 0;
  bool may_be_meant = level != 0 && (plan.header.level == 0 || plan.header.level == level);
  if (!may_be_meant || find_group(plan.header, *id, level) == nullptr) return std::nullopt;
  constexpr Format<std::string_view, std::string, std::string> kNoFile{
      "{} `{}` のファイルはない。計画のフォルダに `{}` を作る",
      "{} `{}` has no file; make `{}` in the folder of the plan"};
  constexpr Format<std::string_view, std::string> kOtherLevel{
      "`{1}` は「{0}」の番号である。`--level {0}` を付ける",
      "`{1}` is a number of the level {0}; add `--level {0}`"};
  std::string_view name = levels_of(plan.header)[level - 1].value;
  bool has_file = std::ranges::find(plan.groups, *id, [](const Project& group) {
                    return group.id.value;
                  }) != plan.groups.end();
  return UsageError(has_file ? kOtherLevel(name, to_string(*id))
                             : kNoFile(name, to_string(*id), path_of_group(*id)));
}

UsageError unknown_project(std::string_view typed, const Plan& plan) {
  if (auto known = group_of_plan(typed, plan)) return *known;
  std::vector<std::string> ids;
  for (const Project& project : plan.projects) ids.push_back(to_string(project.id.value));
  return unknown_value(word_in_messages(plan.header), typed, views_of(ids));
}

std::optional<ProjectId> typed_id(std::string_view typed, const Plan& plan) {
  return parse_id(to_half_width(typed), numbers_in_id(vocabulary_of(plan.header)));
}

}  // namespace fujiplan
