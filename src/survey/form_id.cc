#include "survey/form_id.h"

#include <algorithm>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "files/spreadsheet_text.h"
#include "model/load.h"
#include "model/tree.h"
#include "survey/form_faults.h"
#include "survey/form_version.h"

namespace fujiplan {

static constexpr std::string_view kIdPrefix = "No.";

std::string form_id(ProjectId id) {
  return std::string(kIdPrefix) + to_string(id);
}

std::optional<ProjectId> parse_form_id(std::string_view cell) {
  std::string narrow = to_half_width(trim(cell));
  std::string_view id = narrow;
  if (to_lower_ascii(id.substr(0, kIdPrefix.size())) == to_lower_ascii(kIdPrefix)) {
    id.remove_prefix(kIdPrefix.size());
  }
  auto project = parse_project_id(trim(id));
  return project ? project : parse_group_id(trim(id));
}

bool looks_like_date(std::string_view text) {
  return changes_in_spreadsheet(text) &&
         (text.find('/') != text.npos || text.find('-') != text.npos ||
          text.find("月") != text.npos);
}

// The id in the plan that `typed` most likely means.
static std::optional<std::string> nearest_id(const Plan& plan, std::string_view typed) {
  std::vector<std::string> ids;
  for (const Project& project : plan.projects) ids.push_back(to_string(project.id.value));
  auto nearest = nearest_name(typed, views_of(ids));
  return nearest ? std::optional(std::string(*nearest)) : std::nullopt;
}

std::string sample_form_id(const Plan& plan) {
  const PlanHeader& header = plan.header;
  return std::string(kIdPrefix) + (header.level == 0 ? sample_id(levels_of(header).size() + 1)
                                                     : sample_group_number(header.level));
}

const Project* find_by_name(const Plan& plan, std::string_view typed) {
  auto is_it = [&](const Project& one) { return comparable_cell(one.name.value) == typed; };
  auto found = std::ranges::find_if(plan.projects, is_it);
  return found != plan.projects.end() ? &*found : nullptr;
}

CellFinding why_no_project(const Plan& plan, ProjectId id, std::size_t file, CellPlace at,
                           const std::string& column) {
  std::string name = to_string(id);
  Text what = word_in_messages(plan.header);
  const LeftOut* left_out = find_left_out(plan, id);
  if (left_out != nullptr && left_out->id) return kProjectHasErrors.at(file, at, what, name);
  if (left_out != nullptr) return kFolderNotRead.at(file, at, what, name, left_out->path);
  const std::size_t level = plan.header.level;
  if (level != 0 && id.count() == level && find_group(plan.header, id, level) != nullptr) {
    return kGroupHasNoFile.at(file, at, what, name, path_in_plan(id));
  }
  CellFinding finding = kNoSuchProject.at(file, at, what, name, column);
  if (auto nearest = nearest_id(plan, name)) finding.help = kNearestId(*nearest);
  return finding;
}

}  // namespace fujiplan
