#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/plan.h"

namespace fujiplan {

// A check looks at a loaded plan and reports. Projects that did not load whole are not in it.
using Check = void (*)(const Plan& plan, Sink& sink);

// Runs every check, in any order: the sink sorts.
void run_checks(const Plan& plan, Sink& sink);

// Every rule of the program in the order of their codes: what `explain`, docs/codes.md and the
// tests walk through.
std::span<const Rule* const> all_rules();

// The rule with this code, or null.
const Rule* find_rule(std::string_view code);

}  // namespace fujiplan
