#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "model/corrections/correction.h"
#include "model/field.h"
#include "model/ledger/ledger.h"
#include "model/marks.h"
#include "model/own/values.h"
#include "model/survey.h"
#include "model/targets/target.h"
#include "model/values.h"
#include "model/words.h"
#include "model/years/dated.h"
#include "model/years/schedule.h"

namespace fujiplan {

struct YearText {
  Year year;
  Prose text;
};

struct Activities {
  std::vector<YearText> years;  // in the order of time
  Span at{};
  bool present = false;
};

struct Survey {
  std::vector<SurveyEntry> entries;  // in the order of time
  Span at{};
  bool present = false;
};

// One project: a file plan/P-M/P-M-N.yaml, with as many numbers as the plan has levels and one. Or
// a group of the tree that has targets or is rated, plan/P-M/P-M.yaml: what only projects have is
// absent then, and its name is that in plan.yaml.
struct Project {
  Spanned<ProjectId> id;
  FormerId formerly;  // 旧計画の事業: what it was in the plan that plan.yaml calls `previous`
  Dated<Line> name;
  Dated<Spanned<ProjectClass>> project_class;
  Marks marks;
  Dated<Names> departments, supporting;
  Whole page;
  OwnValues own;
  Prose overview, purpose, effects, challenges, related, indicator;
  Targets targets;
  Schedule original_schedule;  // 当初計画, there once the schedule was changed
  Dated<Schedule> schedule;    // 現行計画, and before it those that published years had
  Ids successors;              // into which it was merged, or which carry it on
  Assignees assignees;
  Activities activities;
  Corrections corrections;
  Ledger findings;
  Survey survey;

  FiscalYear begins = {};  // first of the years of its name and departments; none: they have none
  std::size_t level = 0;   // of a group, from 1; 0: a project
  std::size_t file = 0;    // number of the source
  Keys keys;               // that stand in the file
  Span at{};               // the whole record
  bool present = false;
  using Slot = std::variant<
      Spanned<ProjectId> Project::*, FormerId Project::*, Dated<Line> Project::*,
      Dated<Spanned<ProjectClass>> Project::*, Marks Project::*, Dated<Names> Project::*,
      Whole Project::*, OwnValues Project::*, Prose Project::*, Targets Project::*,
      Schedule Project::*, Dated<Schedule> Project::*, Ids Project::*, Assignees Project::*,
      Activities Project::*, Corrections Project::*, Ledger Project::*, Survey Project::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<Project> =
    6;  // begins, level, file, keys, at, present
std::span<const Field<Project>> fields_of(RecordOf<Project>);

// The answers for a year; null when the project has no entry for it, or an empty one.
const SurveyEntry* answers_of(const Project& project, FiscalYear year);

// The year whose answers hold this place of the project's file; none where it is not in any.
FiscalYear year_at(const Project& project, Span at);

}  // namespace fujiplan
