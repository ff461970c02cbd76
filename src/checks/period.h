#pragma once

#include "checks/notes.h"
#include "checks/schedules.h"
#include "model/plan_header.h"

namespace fujiplan {

// Reports `kind` (operands: the year as written, first and last year) unless `year` lies within the
// period of the plan.
inline void require_within_period(const Period& period, FiscalYear year, const std::string& written,
                                  Span at,
                                  const Diagnosis<std::string, std::string, std::string>& kind,
                                  Sink& sink) {
  if (period.holds(year) || period.is_reversed()) return;
  sink.emit(kind, at, written, to_string(period.from.value), to_string(period.to.value))
      .notes.push_back(note(period.at, kPeriodIsHere));
}

}  // namespace fujiplan
