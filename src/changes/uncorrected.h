#pragma once

#include "changes/plan_diff.h"

namespace fujiplan {

// Is it a change of an answer that was published (past_years), which no new entry of `corrections`
// tells of? What nobody had answered was not published.
bool is_uncorrected(const ProjectDiff& project, const FieldChange& field);

// Is an entry that says the same among the corrections?
bool has_correction(const Corrections& corrections, const Correction& wanted);

// How many there are of a project.
std::size_t uncorrected_in(const ProjectDiff& project);

}  // namespace fujiplan
