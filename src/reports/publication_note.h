#pragma once

#include <span>

#include "model/field.h"
#include "model/plan.h"
#include "model/rating/inference.h"
#include "run/context.h"

namespace fujiplan {

// Tells on stderr that the public can work out scores of internal criteria, and how to choose what
// is published; nothing when none can be worked out.
void tell_inferences(const Context& context, std::span<const Inference> inferences);

// Tells that, and how many corrections are left out, as their items are: of what is made for the
// public; nothing for the office.
void tell_of_publication(const Context& context, const Plan& plan, Audience audience);

// Tells that open data call the plan `P`, where plan.yaml has no code for it; else nothing.
void tell_missing_code(const Context& context, const PlanHeader& header);

}  // namespace fujiplan
