#pragma once

#include <vector>

#include "changes/field_changes.h"

namespace fujiplan {

// The phases that begin at another time, or in one of two schedules only, in the order of time.
std::vector<PhaseShift> shifts_between(const Schedule& before, const Schedule& after);

}  // namespace fujiplan
