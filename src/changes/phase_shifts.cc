#include "changes/phase_shifts.h"

#include <algorithm>

#include "base/put_in_order.h"

namespace fujiplan {

// A phase that begins twice is paired by its turn.
std::vector<PhaseShift> shifts_between(const Schedule& before, const Schedule& after) {
  std::vector<PhaseShift> shifts;
  for (const PhaseStart& start : before.starts) {
    shifts.push_back({start.phase, start.from.value, std::nullopt});
  }
  for (const PhaseStart& start : after.starts) {
    auto pair = std::ranges::find_if(shifts, [&](const PhaseShift& shift) {
      return shift.phase == start.phase && !shift.after;
    });
    if (pair != shifts.end()) {
      pair->after = start.from.value;
    } else {
      shifts.push_back({start.phase, std::nullopt, start.from.value});
    }
  }
  std::erase_if(shifts, [](const PhaseShift& shift) { return shift.before == shift.after; });
  auto first_time = [](const PhaseShift& shift) {
    return shift.before ? *shift.before : *shift.after;
  };
  put_in_order(shifts, first_time);
  return shifts;
}

}  // namespace fujiplan
