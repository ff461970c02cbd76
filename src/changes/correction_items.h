#pragma once

#include <string>
#include <vector>

#include "changes/field_changes.h"
#include "model/corrections/correction.h"

namespace fujiplan {

// Corrections in words, one for each that `how` may show: those of answers that are not public are
// not told to everybody. `targets`: what values are named after; null: by their keys.
std::vector<std::string> shown_corrections(const Corrections& corrections, const Targets* targets,
                                           const Comparison& how);

}  // namespace fujiplan
