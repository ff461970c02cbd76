#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "reports/shown/types.h"

// Groups of the tree that have a file of their own (departments, targets, answers), beside the
// projects. Their sheets are those of the report on their level.
namespace fujiplan {

struct GroupSheet {
  const LevelReport* level;
  const Project* group;
};
extern const ObjectType kGroupSheetType;
extern const ObjectType kLevelWordsType;  // of Report: what sheets of a level must say otherwise

// The members of a report that it has, each with the meaning that it has there; `report`: the table
// of those of reports. Made while compiling, as tables made at the start cost every command time.
template <typename Table>
constexpr auto level_words(const Table& report) {
  std::array names{"labels",       "answer_labels", "written",     "written_answers", "rubric",
                   "shows_result", "shows_scores",  "has_classes", "has_answers",     "unit_word"};
  std::array<Member, names.size()> members{};
  std::ranges::transform(names, members.begin(), [&](std::string_view name) {
    return *std::ranges::find(report, name, &Member::name);
  });
  return members;
}

// Those of all levels, each level in the order of the plan.
std::vector<GroupSheet> group_sheets(const Report& report);
// Those of a department.
std::vector<GroupSheet> group_sheets(const Report& report, std::string_view department);
// That of a group; none where it has no file.
std::optional<GroupSheet> group_sheet(const GroupRef& ref);

inline Many<kGroupSheetType> sheet_list(const std::vector<GroupSheet>& sheets, Scratch& scratch) {
  return list_of<kGroupSheetType>(scratch.make_all(std::span<const GroupSheet>(sheets)));
}

}  // namespace fujiplan
