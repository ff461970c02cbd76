#pragma once

#include <optional>
#include <string_view>

#include "lsp/cursor.h"
#include "lsp/live_plan.h"
#include "model/values.h"

// What a word in a file names.
namespace fujiplan::lsp {

// The id of a project of this plan that stands there, be it within a text.
std::optional<ProjectId> id_at(const LivePlan& plan, const Cursor& cursor, std::size_t offset);

// The project or group with that id; null when none has loaded whole.
const PlacedId* project_with(const LivePlan& plan, ProjectId id);

// Where plan.yaml has the department that stands there; none: it is none, or unknown. `in_header`:
// the cursor is in plan.yaml itself.
std::optional<Span> department_at(const LivePlan& plan, bool in_header, const Cursor& cursor);

// The words of what is written there: those of a project or of a group, in the year of the answers.
// Views into the plan.
Vocabulary words_at(const LivePlan& plan, std::size_t file, const Cursor& cursor);

}  // namespace fujiplan::lsp
