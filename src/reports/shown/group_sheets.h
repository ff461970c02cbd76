#pragma once

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
