#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/plan.h"

// Ids of projects in the cells of a form: `No.1-1-2`, as a spreadsheet would make a date of
// `1-1-2`.
namespace fujiplan {

std::string form_id(ProjectId id);

// The id in a cell: `No.1-1-2`, or `1-1-2` where it survived; of either width.
std::optional<ProjectId> parse_form_id(std::string_view cell);

// 2001/1/2, 2001-01-02, 1月2日: what became of 1-1-2.
bool looks_like_date(std::string_view text);

// The id in the plan that `typed` most likely means.
std::optional<std::string> nearest_id(const Plan& plan, std::string_view typed);

}  // namespace fujiplan
