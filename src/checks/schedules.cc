#include "checks/schedules.h"

#include <algorithm>
#include <iterator>

#include "checks/period.h"
#include "model/dx_needs.h"

namespace fujiplan {

static void check_period(const Period& period, const Project& project, Sink& sink) {
  auto check = [&](const auto& time) { require_within_period(period, time, kOutsidePeriod, sink); };
  for (const PhaseStart& start : project.schedule.starts) {
    check(start.from);
  }
  for (const AssigneeStart& start : project.assignees.starts) {
    check(start.from);
  }
  for (const YearText& year : project.activities.years) {
    check(year.year);
  }
}

// One finding for each start that does not go on from what came before.
static void check_order(const Project& project, Sink& sink) {
  std::optional<Phase> latest;
  bool ended = false;
  for (const PhaseStart& start : project.schedule.starts) {
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

// What to say of each of kDxNeeds, by its key.
struct DxWithout {
  std::string_view key;
  const Diagnosis<>* diagnosis;
};
static constexpr DxWithout kDxWithout[] = {{"indicator", &kDxWithoutIndicator},
                                           {"schedule", &kDxWithoutSchedule}};
static_assert(std::ranges::equal(kDxWithout, kDxNeeds, {}, &DxWithout::key, &DxNeed::key));

// What the class asks for as well is a missing key.
static void check_dx(const Vocabulary& words, const Project& project, Sink& sink) {
  if (!project.dx.value) return;
  for (std::size_t i = 0; i < std::size(kDxNeeds); ++i) {
    bool lacks = kDxNeeds[i].is_in(words) && !kDxNeeds[i].is_met(project);
    if (lacks) sink.emit(*kDxWithout[i].diagnosis, project.dx.at);
  }
}

void check_schedules(const Basis& basis, const Project& project, Sink& sink) {
  if (basis.header != nullptr) check_period(basis.header->period, project, sink);
  check_order(project, sink);
  check_dx(basis.words, project, sink);
}

}  // namespace fujiplan
