#include "model/schedule.h"

namespace fujiplan {

std::optional<Phase> phase_in(const Schedule& schedule, HalfYear at) {
  std::optional<Phase> phase;
  for (const PhaseStart& start : schedule.starts) {
    if (start.from.value > at) break;
    phase = start.phase;
  }
  return phase;
}

}  // namespace fujiplan
