#include "checks/years/schedules.h"

#include "checks/years/period.h"

namespace fujiplan {

// Where the file has none, it is the first step of the schedule.
static bool has_original_in_file(const Project& project) {
  const auto& history = project.schedule.history;
  return project.original_schedule.present &&
         (history.empty() || history.front().value.at != project.original_schedule.at);
}

static void check_period(const Period& period, const Project& project, Sink& sink) {
  auto check = [&](const auto& time) { require_within_period(period, time, kOutsidePeriod, sink); };
  auto check_starts = [&](const Schedule& schedule) {
    for (const PhaseStart& start : schedule.starts) check(start.from);
  };
  if (has_original_in_file(project)) check_starts(project.original_schedule);
  each_value(project.schedule, check_starts);
  for (const AssigneeStart& start : project.assignees.starts) {
    check(start.from);
  }
  for (const YearText& year : project.activities.years) {
    check(year.year);
  }
}

// One finding for each start that does not go on from what came before.
static void check_order(const Schedule& schedule, Sink& sink) {
  std::optional<Phase> latest;
  bool ended = false;
  for (const PhaseStart& start : schedule.starts) {
    if (ended) {
      sink.emit(kPhaseAfterEnd, start.at);
      return;
    }
    if (!start.phase) {
      ended = true;
    } else if (start.phase->word == nullptr) {  // who knows where it would stand
      latest.reset();
    } else if (latest && *start.phase == *latest) {
      sink.emit(kPhaseRepeated, start.at, name_of(*start.phase));
    } else if (latest && *start.phase < *latest) {
      sink.emit(kPhaseGoesBack, start.at, name_of(*start.phase), name_of(*latest));
    } else {
      latest = start.phase;
    }
  }
}

static void check_original(const Project& project, Sink& sink) {
  const Schedule& original = project.original_schedule;
  if (original.starts.empty()) return;
  check_order(original, sink);
  if (!project.schedule.present) {
    sink.emit(kOriginalWithoutSchedule, original.starts.front().from.at);
  } else if (is_same_schedule(original, project.schedule)) {
    sink.emit(kOriginalIsSchedule, original.starts.front().from.at);
  }
}

void check_schedules(const Basis& basis, const Project& project, Sink& sink) {
  if (basis.header != nullptr) check_period(basis.header->period, project, sink);
  each_value(project.schedule, [&](const Schedule& schedule) { check_order(schedule, sink); });
  if (has_original_in_file(project)) check_original(project, sink);
}

}  // namespace fujiplan
