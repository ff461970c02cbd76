#include "model/schedule.h"

namespace fujiplan {

const PhaseStart* start_in_force(const Schedule& schedule, HalfYear at) {
  const PhaseStart* found = nullptr;
  for (const PhaseStart& start : schedule.starts) {
    if (start.from.value > at) break;
    found = start.phase ? &start : nullptr;
  }
  return found;
}

std::optional<Phase> phase_in(const Schedule& schedule, HalfYear at) {
  const PhaseStart* start = start_in_force(schedule, at);
  return start != nullptr ? start->phase : std::nullopt;
}

bool is_under_way(const Schedule& schedule, HalfYear at) {
  if (schedule.starts.empty()) return true;
  const PhaseStart& first = schedule.starts.front();
  if (at < first.from.value) return !first.phase;
  return phase_in(schedule, at).has_value();
}

const PhaseStart* last_phase(const Schedule& schedule) {
  for (auto start = schedule.starts.rbegin(); start != schedule.starts.rend(); ++start) {
    if (start->phase) return &*start;
  }
  return nullptr;
}

const PhaseStart* phase_of_completion(const Schedule& schedule) {
  for (const PhaseStart& start : schedule.starts) {
    bool operates = start.phase && start.phase->word != nullptr && start.phase->word->sense &&
                    start.phase->word->sense.value == PhaseSense::Operation;
    if (operates) return &start;
  }
  return last_phase(schedule);
}

}  // namespace fujiplan
