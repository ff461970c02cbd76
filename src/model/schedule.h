#pragma once

#include <optional>
#include <vector>

#include "model/values.h"
#include "model/words.h"

namespace fujiplan {

// The half-year in which a phase begins; it lasts until the next start.
struct PhaseStart {
  Spanned<HalfYear> from;
  std::optional<Phase> phase;  // none: the project has ended (終了)
  Span at{};                   // of the phase's name
};

struct Schedule {
  std::vector<PhaseStart> starts;  // in the order of time, whatever the order in the file
  Span at{};
  bool present = false;
};

// The phase planned for a half-year; none before the first start and after the end.
std::optional<Phase> phase_in(const Schedule& schedule, HalfYear at);

// The start of that phase; null where there is none.
const PhaseStart* start_in_force(const Schedule& schedule, HalfYear at);

// Is the project under way in a half-year? From its first phase until 終了. One that has nothing
// but 終了 in its schedule was under way before; one without a schedule always is.
bool is_under_way(const Schedule& schedule, HalfYear at);

// The start of the phase that is planned last, 終了 apart; null when no phase is planned.
const PhaseStart* last_phase(const Schedule& schedule);

// The start of the phase that a project must have reached to be done: that of operation, where one
// is planned, else the last.
const PhaseStart* phase_of_completion(const Schedule& schedule);

// Who works on a project from a half-year on, until the next entry.
struct AssigneeStart {
  Spanned<HalfYear> from;
  Names names;
};

struct Assignees {
  std::vector<AssigneeStart> starts;  // in the order of time
  Span at{};
  bool present = false;
};

}  // namespace fujiplan
