#include "model/schedule.h"

#include <algorithm>

namespace fujiplan {

std::vector<PhaseSpan> spans_of(const Schedule& schedule, HalfYear first, HalfYear last) {
  std::vector<PhaseSpan> spans;
  HalfYear after_last = half_year_after(last, 1);
  for (std::size_t i = 0; i < schedule.starts.size(); ++i) {
    const PhaseStart& start = schedule.starts[i];
    if (!start.phase) continue;
    bool is_last = i + 1 == schedule.starts.size();
    HalfYear until = is_last ? after_last : schedule.starts[i + 1].from.value;
    HalfYear from = std::max(start.from.value, first);
    until = std::min(until, after_last);
    if (from < until) spans.push_back({*start.phase, from, until});
  }
  return spans;
}

std::optional<Phase> phase_in(const Schedule& schedule, HalfYear at) {
  std::optional<Phase> phase;
  for (const PhaseStart& start : schedule.starts) {
    if (start.from.value > at) break;
    phase = start.phase;
  }
  return phase;
}

}  // namespace fujiplan
