#pragma once

#include <span>
#include <string>

#include "base/language.h"
#include "model/project.h"
#include "model/rating/scheme.h"

namespace fujiplan {

// What a table of targets must explain beside the rates: running totals, original targets, targets
// in words, dated and provisional values. Empty where no project has any.
std::string target_notes(std::span<const Project* const> projects, Language language);

// How many targets in words of the year were met; empty where the year has none.
std::string judged_targets(const Scheme& scheme, std::span<const Project* const> projects,
                           FiscalYear year, Language language);

}  // namespace fujiplan
