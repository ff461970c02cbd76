#pragma once

#include "diag/sink.h"
#include "model/plan_header.h"

namespace fujiplan {

// What is wrong with the declarations of own fields so that no file could be read by them. The
// header has been read without findings.
void report_field_faults(const PlanHeader& header, Sink& sink);

}  // namespace fujiplan
