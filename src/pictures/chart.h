#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "pictures/svg.h"

namespace fujiplan {

struct ChartPoint {
  std::optional<double> at;  // none: a gap
  std::string number;        // that is written beside it: 17,861
  std::string words;  // 17,861（暫定値）; also without a number; empty where nothing is said
};

// What was to be reached in a year, and what was.
struct ChartYear {
  std::string label;    // R4
  std::string in_full;  // 令和4年度
  ChartPoint goal = {}, value = {};
  bool stands_alone = false;  // what came before the first year: no line goes from it
};

// Goals and values over the years.
struct Chart {
  std::string title;
  std::string unit;  // 人; empty: it has none
  std::vector<ChartYear> years = {};
  bool adds_up = false;  // the numbers are running totals, which the legend says
};

// 令和4年度 目標値 35、実績値 36.2。令和5年度 目標値 40
std::string in_words(const Chart& chart, Language language);

// A dashed line with hollow marks for goals, a whole one with filled marks for values. The scale
// begins at 0 where that shows the differences, and a line is there where 0 is. Empty where there
// is no number.
Drawing draw(const Chart& chart, Language language);

}  // namespace fujiplan
