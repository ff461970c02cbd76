#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/plan_header.h"
#include "model/project.h"
#include "yaml/document.h"

namespace fujiplan {

struct ScheduleEdit {
  std::string text;  // of the whole file
  std::optional<Span> blocked =
      std::nullopt;  // where a value of another kind stands; then nothing is changed
  // What becomes of original_schedule.
  enum class Original : unsigned char {
    Stays,
    IsKept,
    Goes,
    IsFirstStep,  // of a schedule with steps
  };
  Original original = Original::Stays;
};

// From when a changed schedule holds.
struct NewPlan {
  FiscalYear first;  // of the plan: from it on holds what is there, if nothing says so yet
  FiscalYear since;  // none: no year is to keep it
};

// What changes after `answered`, the last year that all have answered, holds from the next year on,
// unless that is beyond the period, or no such year had the project.
NewPlan new_plan_after(std::optional<FiscalYear> answered, const Period& period,
                       const Project& project);

// The year of the step that such a change writes: a step that is there already may begin later.
FiscalYear step_of(const Project& project, const NewPlan& when);

// Was all that the file says of its schedules understood? Else no edit can be right.
bool has_whole_schedules(const yaml::Document& document, const Project& project);

// The file of a project that has a schedule, once its phases begin as `after` says. A phase that
// moves takes its line along, with the comment behind it; all other bytes stay.
//
// Where no year was published, the schedule as it was is kept as original_schedule the first time;
// where it is the original one again, original_schedule goes. Else the schedule gets a step:
// {R4: what it was, R8: what it is}, so that the reports of published years stay as they were.
// `text` is the source that `document` and `project` were read from.
ScheduleEdit edit_schedule(const yaml::Document& document, std::string_view text,
                           const Project& project, const Schedule& after, const Vocabulary& words,
                           const NewPlan& when);

// The same with a step, also for a project that has no schedule yet: nothing was planned before.
ScheduleEdit put_schedule_step(const yaml::Document& document, std::string_view text,
                               const Project& project, const Schedule& after,
                               const Vocabulary& words, const NewPlan& when);

}  // namespace fujiplan
