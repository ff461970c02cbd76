#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "lists/roadmap.h"
#include "lists/target_lines.h"
#include "model/plan.h"
#include "model/rating/grade.h"

namespace fujiplan {

// 個票: everything that is known of one project, in the order and with the labels of its sheet.
// What the project does not have is not in it, so each class keeps its own layout.
struct SheetLine {
  std::string label;
  std::vector<std::string> text;  // shown lines
};

struct SheetYear {
  FiscalYear year;
  Scheme scheme;  // by which the year is rated
  YearResult result;
  std::vector<SheetLine> answers;  // in the order of the survey
};

struct Sheet {
  std::string id, name;
  std::vector<SheetLine> facts;  // short values: class, DX, departments, codes, page
  std::vector<SheetLine> texts;  // 事業概要 to 施策指標等
  std::vector<TargetLine> targets;
  bool grades_targets = false;  // is each target graded by itself, in this year or another?
  std::vector<ScheduleRun> schedule;
  Roadmap roadmap;                     // 当初, 現行, 実績; shown where it has changed
  std::vector<SheetLine> activities;   // a year each
  std::vector<SheetLine> corrections;  // a day each, the newest first
  std::vector<SheetLine> findings;     // a year each, likewise
  std::vector<SheetYear> survey;       // the years that were answered
};

Sheet sheet_of(const Plan& plan, const Project& project, Language language);

}  // namespace fujiplan
