#pragma once

#include "diag/sink.h"
#include "model/rating/rubric.h"

namespace fujiplan {

// What keeps a rubric, whose parts are well in themselves, from rating anybody: a rule that names
// no criterion, or criteria that are not there.
void report_rubric_faults(const Dated<Rubric>& rubric, Sink& sink);

struct PlanHeader;

// The same of those of levels, which have names that `levels` has.
void report_level_rubric_faults(const PlanHeader& header, Sink& sink);

}  // namespace fujiplan
