#pragma once

#include "changes/style.h"

namespace fujiplan {

// A diff for the description of a pull request.
std::string diff_markdown(const PlanDiff& diff, const DiffStyle& style);

}  // namespace fujiplan
