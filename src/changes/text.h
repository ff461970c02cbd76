#pragma once

#include "changes/style.h"

// A diff for a terminal.
namespace fujiplan {

std::string diff_text(const PlanDiff& diff, const DiffStyle& style);
std::string file_diff_text(const PlanDiff& diff, const DiffStyle& style);  // of one file, no totals

}  // namespace fujiplan
