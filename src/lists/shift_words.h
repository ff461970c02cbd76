#pragma once

#include <string>

#include "base/language.h"
#include "model/years/schedule.h"

namespace fujiplan {

// By how much a phase comes later or earlier: 2半期遅れ, 1 half-year earlier; in years where the
// plan does not divide them. Empty when both are the same, or the plan has changed how it divides
// its years.
std::string shift_in_words(const PartOfYear& before, const PartOfYear& after, Language language);

}  // namespace fujiplan
