#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/plan.h"
#include "survey/cell_finding.h"

// Ids of projects in the cells of a form: `No.1-1-2`, as a spreadsheet would make a date of
// `1-1-2`.
namespace fujiplan {

std::string form_id(ProjectId id);

// The id in a cell: `No.1-1-2`, or `1-1-2` where it survived; of either width.
std::optional<ProjectId> parse_form_id(std::string_view cell);

// 2001/1/2, 2001-01-02, 1月2日: what became of 1-1-2.
bool looks_like_date(std::string_view text);

// `No.1-1-2`, `No.1.2`: what ids look like in forms of the plan.
std::string sample_form_id(const Plan& plan);

// The first project of that name, as comparable_cell; null: there is none.
const Project* find_by_name(const Plan& plan, std::string_view typed);

// Why the plan has no project for the id of a cell in the column of that name.
CellFinding why_no_project(const Plan& plan, ProjectId id, std::size_t file, CellPlace at,
                           const std::string& column);

}  // namespace fujiplan
