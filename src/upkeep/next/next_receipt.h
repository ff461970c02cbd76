#pragma once

#include <string>

#include "model/plan.h"
#include "upkeep/next/next_period.h"

namespace fujiplan {

struct NextReceipt {
  const Plan& old;
  const NextPeriod& period;
  std::string folder;          // of the new plan, as people see it
  std::size_t to_fill_in = 0;  // texts of the new plan that say so
  bool is_tried = false;       // --dry-run: nothing was written
};

// Every project of the old plan with what becomes of it, and why it stays behind; the counts add up
// to all of them. Which numbers `related` has no more. Then what is left to do.
std::string receipt_of(const NextReceipt& receipt, Language language);

}  // namespace fujiplan
