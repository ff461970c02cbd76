#pragma once

#include <string>
#include <vector>

#include "changes/plan_diff.h"
#include "render/table.h"

// What the text and the Markdown of a diff both say.
namespace fujiplan {

inline constexpr Text kNoChange{"変更はない", "no changes"};

// "変更 3件（移動 1件）、追加 1件", then grades, answers of past years, rewritten files: a line
// each.
std::vector<std::string> total_lines(const PlanDiff& diff, const DiffTotals& totals,
                                     Language language);

// A row per department.
Table department_table(const DiffTotals& totals, const Comparison& how);

// What to say of a project besides its changes, such as 追加; empty for one that changed.
std::string change_word(const ProjectDiff& project, Language language);

// "1-1-2 口座振替登録のオンライン申請（収納課）"
std::string project_title(const ProjectDiff& project, Language language);

}  // namespace fujiplan
