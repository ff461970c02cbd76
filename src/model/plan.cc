#include "model/plan.h"

#include <algorithm>
#include <utility>

#include "model/load.h"

namespace fujiplan {

const Project* find_project(const Plan& plan, ProjectId id) {
  auto id_of = [](const Project& project) { return project.id.value; };
  auto found = std::ranges::lower_bound(plan.projects, id, {}, id_of);
  return found != plan.projects.end() && id_of(*found) == id ? &*found : nullptr;
}

void narrow_to_level(Plan& plan, std::size_t level) {
  plan.projects = std::exchange(plan.groups, {});
  std::erase_if(plan.projects, [&](const Project& group) { return group.level != level; });
  std::erase_if(plan.left_out, [&](const LeftOut& left_out) {
    return !left_out.id || !left_out.id->of_group || left_out.id->count() != level;
  });
  plan.header.level = level;
  plan.items = survey_items(vocabulary_of(plan.header), targets_of(plan.projects));
}

std::optional<ProjectId> id_of_path(std::string_view path, std::size_t count) {
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  for (std::string_view extension : {kProjectExtension, std::string_view(".yml")}) {
    if (!path.ends_with(extension)) continue;
    path.remove_suffix(extension.size());
    return parse_id(path, count);
  }
  return std::nullopt;
}

const LeftOut* find_left_out(const Plan& plan, ProjectId id) {
  std::string folder = plan.folder + "/" + folder_of(id);
  auto holds_it = [&](const LeftOut& left_out) {
    return left_out.id == id || left_out.path == folder;
  };
  auto found = std::ranges::find_if(plan.left_out, holds_it);
  return found != plan.left_out.end() ? &*found : nullptr;
}

}  // namespace fujiplan
