#pragma once

#include <cstddef>

#include "model/rating/inference.h"
#include "run/context.h"

namespace fujiplan {

// Tells on stderr that the public can work out scores of internal criteria, and how to choose what
// is published; nothing when none can be worked out.
void tell_inferences(const Context& context, std::span<const Inference> inferences);

// Tells how many corrections are left out for the public, as their items are; nothing of none.
void tell_errata_left_out(const Context& context, std::size_t count);

// Tells that open data call the plan `P`, where plan.yaml has no code for it; else nothing.
void tell_missing_code(const Context& context, const PlanHeader& header);

}  // namespace fujiplan
