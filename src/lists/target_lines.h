#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "model/plan_header.h"
#include "model/project.h"

namespace fujiplan {

// A target in a year, or its base, as people read it. What there is none of is empty.
struct TargetLine {
  const Target* target = nullptr;
  std::string name;   // with the unit: オンライン申請率（%）
  std::string year;   // 令和4年度; 基準値
  std::string goal;   // 35, 累計400（当初500）, 基準値を上回る
  std::string value;  // 36.2, 255（累計445）, 17,861（令和7年3月現在、暫定値）
  std::string rate;   // 103.43%; why it cannot be computed; 達成（言葉による目標）
  std::string grade;  // of the target by itself
};

// A row of what is shown of targets.
struct TargetPlace {
  const Target* target;
  FiscalYear year;  // none: the base
};
std::vector<TargetPlace> target_places(const Project& project);

// Of each target of a project its base, and the years that have a target or a value, each rated by
// the rubric of the year.
std::vector<TargetLine> target_lines(const PlanHeader& header, const Project& project,
                                     Language language);

// The heads of their columns.
inline constexpr Text kTargetHead{"目標", "target"}, kTargetYear{"年度", "year"},
    kGoalHead{"目標値", "target value"}, kValueHead{"実績値", "value"}, kRateHead{"達成率", "rate"},
    kTargetGrade{"評価", "grade"};

}  // namespace fujiplan
