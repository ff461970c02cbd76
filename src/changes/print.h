#pragma once

#include <string>

#include "base/color.h"
#include "changes/plan_diff.h"

namespace fujiplan {

// What a diff is printed with. `before` and `after` name the two plans.
struct DiffStyle {
  Comparison how;
  Paint paint;
  int width = 0;  // of the terminal; 0: nothing is cut
  std::string before, after;
};

std::string diff_text(const PlanDiff& diff, const DiffStyle& style);
std::string file_diff_text(const PlanDiff& diff, const DiffStyle& style);  // of one file, no totals
std::string diff_markdown(const PlanDiff& diff, const DiffStyle& style);
std::string diff_json(const PlanDiff& diff, const DiffStyle& style);

// "1-1-2 口座振替登録のオンライン申請（収納課）"
std::string project_title(const ProjectDiff& project, Language language);

}  // namespace fujiplan
