#pragma once

#include "checks/notes.h"
#include "checks/years/schedules.h"
#include "model/plan_header.h"

namespace fujiplan {

constexpr FiscalYear year_of(FiscalYear time) {
  return time;
}
inline FiscalYear year_of(const PartOfYear& time) {
  return time.year;
}

// Reports `kind` (operands: the time, first and last year) unless the fiscal year or part of it
// lies within the period of the plan.
template <typename Time>
void require_within_period(const Period& period, const Spanned<Time>& time,
                           const Diagnosis<std::string, std::string, std::string>& kind,
                           Sink& sink) {
  if (period.holds(year_of(time.value)) || period.is_reversed()) return;
  sink.emit(kind, time.at, to_string(time.value), to_string(period.from.value),
            to_string(period.to.value))
      .notes.push_back(note(period.at, kPeriodIsHere));
}

}  // namespace fujiplan
