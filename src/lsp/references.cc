#include "lsp/references.h"

#include <algorithm>
#include <span>

#include "checks/mentions.h"
#include "lsp/key_info.h"

namespace fujiplan::lsp {

std::optional<ProjectId> id_at(const LivePlan& plan, const Cursor& cursor, std::size_t offset) {
  std::optional<ProjectId> found;
  const std::size_t at = offset - std::min(offset, cursor.place.begin);
  each_mention(cursor.word, numbers_in_id(plan.basis().words),
               [&](const ProjectId& id, std::size_t begin, std::size_t length) {
                 if (begin <= at && at <= begin + length) found = id;
               });
  return found;
}

const PlacedId* project_with(const LivePlan& plan, ProjectId id) {
  const auto& placed = id.of_group ? plan.relations().groups : plan.relations().projects;
  auto found = std::ranges::lower_bound(placed, id, {}, &PlacedId::id);
  return found != placed.end() && found->id == id ? &*found : nullptr;
}

std::optional<Span> department_at(const LivePlan& plan, bool in_header, const Cursor& cursor) {
  constexpr std::string_view kNamesInProject[] = {"departments", "departments/*", "supporting",
                                                  "supporting/*", "assignees/*"};
  constexpr std::string_view kNamesInHeader[] = {"departments/successors"};
  auto forms = in_header ? std::span<const std::string_view>(kNamesInHeader) : kNamesInProject;
  auto is_here = [&](std::string_view form) { return has_form(cursor.keys, form); };
  const Basis& basis = plan.basis();
  if (basis.header == nullptr || !std::ranges::any_of(forms, is_here)) return std::nullopt;
  auto found = basis.departments.find(cursor.word);
  if (found == basis.departments.end()) return std::nullopt;
  const DepartmentEntry& entry = basis.header->departments.entries[found->second];
  for (const Step<Line>& step : entry.history) {
    if (step.value && step.value.value == cursor.word) return step.value.at;
  }
  return entry.at;
}

Vocabulary words_at(const LivePlan& plan, std::size_t file, const Cursor& cursor) {
  const Vocabulary& words = plan.basis().words;
  if (file == 0) return words;
  const std::size_t level = level_of_file("", plan.sources()[file].path, words);
  Vocabulary own = level == 0 ? words : words_of_level(words, level);
  bool of_year = cursor.keys.size() > 1 && cursor.keys.front() == "survey";
  auto year = of_year ? parse_fiscal_year(cursor.keys[1]) : std::nullopt;
  return year ? words_in_year(own, *year) : own;
}

}  // namespace fujiplan::lsp
