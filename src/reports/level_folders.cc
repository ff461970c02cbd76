#include "reports/level_folders.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/text.h"
#include "files/safe_name.h"
#include "model/tree.h"
#include "reports/beside_pictures.h"

namespace fujiplan {

static Failure taken_by_level(const std::string& own, const std::string& folder) {
  constexpr Format<std::string_view, std::string_view> kTaken{
      "テンプレート `{}` からできるレポートは、上の階層のレポートのフォルダ `{}` に入る。"
      "テンプレートの名前を変える",
      "the template `{}` makes a report in `{}`, the folder of the reports on a level; rename it"};
  return Failure(kTaken(own, folder));
}

static Failure same_folder(std::string_view one, std::string_view other,
                           const std::string& folder) {
  constexpr Format<std::string_view, std::string_view, std::string> kSame{
      "「{}」と「{}」のレポートは、同じフォルダ `{}` になる。`levels` の名前を変えるか、`--level` "
      "で1つずつ作成する",
      "the reports on the levels {} and {} would share the folder `{}`; rename one in `levels`, or "
      "make them one by one with `--level`"};
  return Failure(kSame(one, other, folder));
}

std::vector<ReportedLevel> reported_levels(const Plan& plan, const TemplateStore& store) {
  std::vector<ReportedLevel> reported;
  const std::span<const Line> levels = levels_of(plan.header);
  for (std::size_t level = 1; level <= levels.size(); ++level) {
    if (std::ranges::count(plan.groups, level, &Project::level) == 0) continue;
    std::string_view name = levels[level - 1].value;
    std::string folder = safe_file_name(name);
    for (const std::string& own : store.own_names()) {
      if (to_folded(own).starts_with(to_folded(folder + "/"))) throw taken_by_level(own, folder);
    }
    for (const ReportedLevel& other : reported) {
      if (to_folded(other.folder) == to_folded(folder)) throw same_folder(other.name, name, folder);
    }
    reported.push_back({level, name, std::move(folder)});
  }
  return reported;
}

Leftovers left_of_levels(const Context& context, const Plan& plan, const TemplateStore& store,
                         std::span<const ReportedLevel> reported,
                         std::span<const std::string> names) {
  const FileSystem& files = context.env.files;
  const std::string below = with_slash(context.options.output);
  Leftovers left;
  for (const Line& level : levels_of(plan.header)) {
    const std::string name_of_folder = safe_file_name(level.value), folder = name_of_folder + "/";
    auto is_this = [&](const ReportedLevel& other) {
      return to_folded(other.folder) == to_folded(name_of_folder);
    };
    if (std::ranges::any_of(reported, is_this)) continue;
    for (const std::string& name : names) {
      const std::string inside = folder + name, path = below + inside;
      const bool is_own = store.find(inside).has_value();
      if (!is_own && files.kind(path) == FileKind::Regular) left.push_back({path});
    }
    const PicturesBeside none(below + folder, [](const std::string&, std::string_view) {});
    for (std::string& path : left_pictures(files, none)) {
      left.push_back({.path = std::move(path), .is_picture = true});
    }
  }
  return left;
}

}  // namespace fujiplan
