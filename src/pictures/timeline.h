#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "pictures/svg.h"

namespace fujiplan {

// A part of a year, or a year that has none.
struct TimelineCell {
  std::string year;     // R4: that of its first cell is shown
  std::string part;     // 上; empty where years have no parts
  std::string in_full;  // 令和4年度 上期
};

// A phase from one cell to another, both of them in it.
struct TimelineRun {
  std::size_t from = 0, to = 0;
  std::size_t phase = 0;  // its place among the phases of the plan, from 0
  std::string code;       // (3)
  std::string name;       // 運用・実施
};

struct TimelineRow {
  std::string label;  // 現行; empty where there is one row alone
  std::vector<TimelineRun> runs;
  std::optional<std::size_t> end = std::nullopt;  // the first cell after the end of the project
};

// What is under way when, in one or more lines below each other.
struct Timeline {
  std::string title;
  std::vector<TimelineCell> cells = {};  // of whole years
  std::vector<TimelineRow> rows = {};
};

// 当初: 計画・検討 令和4年度 上期から令和4年度 下期まで、終了 令和6年度 上期。現行: …
std::string in_words(const Timeline& timeline, Language language);

// Years and their parts above, rows below them, and below these the phases with their numbers.
// Empty where no row has a run.
Drawing draw(const Timeline& timeline, Language language);

}  // namespace fujiplan
