#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/plan.h"
#include "run/context.h"

// Names and numbers that people type, and what is said of those that the plan does not have.
namespace fujiplan {

// Does a person mean it, by its key or as people call it?
bool is_called(std::string_view typed, std::string_view key, Text label);

// "`x` is unknown" with the nearest of `choices`; `what` names the kind of thing.
UsageError unknown_value(Text what, std::string_view typed,
                         std::span<const std::string_view> choices);
// The plan has none of what was asked for, `classes: {}`; or the words are those of groups of a
// level, which have none in any plan.
UsageError no_such_part(PlanPart part, const Vocabulary& words);

// Measures are groups below the first level of the tree, and this plan has none, or those asked for
// are above them.
UsageError no_second_level(const Vocabulary& words);
// Throws UsageError when the plan, or groups of a level, have no such mark.
void require_mark(const Vocabulary& words, std::string_view key);
UsageError unknown_project(std::string_view typed, const Plan& plan);
// Why a group that plan.yaml has is not to be found: it has no file, or the command is about
// projects. None: it is no such group.
std::optional<UsageError> group_of_plan(std::string_view typed, const Plan& plan);

// Where the file of a group belongs in the folder of the plan: `1-2/1-2.yaml`.
std::string path_of_group(ProjectId id);

// What `typed` names: 1-1-2, or a group, 1.1 or 1-1. None: it has the form of no id of this plan.
std::optional<ProjectId> typed_id(std::string_view typed, const Plan& plan);

}  // namespace fujiplan
