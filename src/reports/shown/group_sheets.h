#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "reports/shown/types.h"

// Groups of the tree that have a file of their own (departments, targets, answers), beside the
// projects. Their sheets are those of the report on their level.
namespace fujiplan {

extern const ObjectType kGroupSheetType;
extern const ObjectType kSheetLevelType;  // of LevelReport
extern const ObjectType kLevelWordsType;  // of Report: what sheets of a level must say otherwise

// The members of a report that it has, each with the meaning that it has there; `report`: the table
// of those of reports. Made while compiling, as tables made at the start cost every command time.
template <typename Table>
constexpr auto level_words(const Table& report) {
  std::array names{"labels",      "answer_labels", "written",      "written_answers",
                   "rubric",      "shows_result",  "shows_scores", "has_classes",
                   "has_answers", "unit_word",     "project_word", "not_graded_means",
                   "has_targets", "target_notes"};
  std::array<Member, names.size()> members{};
  std::ranges::transform(names, members.begin(), [&](std::string_view name) {
    return *std::ranges::find(report, name, &Member::name);
  });
  return members;
}

// The sheet of a group; none where it has no file.
std::optional<GroupSheet> group_sheet(const GroupRef& ref);

// The levels that sheets are of, and their names together: 政策・施策.
Many<kSheetLevelType> sheet_levels(const Report& report, Scratch& scratch);
std::string_view sheet_level_names(const Report& report, Scratch& scratch);

}  // namespace fujiplan
