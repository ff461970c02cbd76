#pragma once

#include <span>
#include <string>

#include "base/language.h"
#include "model/project.h"
#include "model/rating/scheme.h"

namespace fujiplan {

// What a table of targets must explain beside the rates: running totals, original targets, targets
// in words with how many of the year were met, provisional values. Empty where no project has any.
std::string target_notes(const Scheme& scheme, std::span<const Project* const> projects,
                         FiscalYear year, Language language);

}  // namespace fujiplan
