#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/plan_header.h"

namespace fujiplan {

// Where a phase begins; null: it is not in the schedule.
const PhaseStart* start_of(const Schedule& schedule, const std::optional<Phase>& phase);

// When a phase is to begin.
struct PhaseMove {
  std::optional<Phase> phase;  // none: 終了
  PartOfYear to;
};

// `R6上=運用・実施`, as people type it: the year in any way, a part as it is called; the phase by
// its name in either language, or its number. Throws UsageError for what cannot be meant, and for a
// phase that is named twice. Whether phases are in order, and inside the period, is for `validate`
// to say.
std::vector<PhaseMove> typed_moves(std::span<const std::string> typed, const PlanHeader& header);

// The schedule with each of these phases at its new time; a phase that it does not have is added.
// Throws UsageError where two phases would begin at the same time.
Schedule moved(const Schedule& schedule, std::span<const PhaseMove> moves);

}  // namespace fujiplan
