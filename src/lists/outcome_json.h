#pragma once

#include "base/json.h"
#include "model/rating/scheme.h"

namespace fujiplan {

// Adds the result to a project: `sum`, or what else the rule computes; `grade`; `rated` where the
// answer has no points.
void put_outcome(Json& object, const Scheme& scheme, const Outcome& outcome);

// A value of the rule: an average is a text, as its decimals in the files are.
Json json_of_value(const Scheme& scheme, Fraction value);

}  // namespace fujiplan
