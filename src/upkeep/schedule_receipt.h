#pragma once

#include <string>

#include "base/language.h"
#include "upkeep/schedule_edit.h"

namespace fujiplan {

// What there is to say of a schedule that was changed, or need not be.
struct ScheduleReceipt {
  const Project& project;  // as it was
  const Schedule& after;
  const std::string& reason;  // empty: none was given
  ScheduleEdit::Original original = ScheduleEdit::Original::Stays;
  FiscalYear from = {};            // of the step that was written
  FiscalYear year_of_reason = {};  // none: the answers do not have it
};

// Each phase that moves, with half-years gained or lost, what became of the original schedule, and
// where the reason stands.
std::string receipt_of(const ScheduleReceipt& receipt, Language language);

}  // namespace fujiplan
