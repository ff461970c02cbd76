#pragma once

#include "model/rating/inference.h"
#include "run/context.h"

namespace fujiplan {

// Tells on stderr that the public can work out scores of 経費, and how to choose what is published;
// nothing when `inference` is empty.
void tell_inferences(const Context& context, std::span<const Inference> inferences);

}  // namespace fujiplan
