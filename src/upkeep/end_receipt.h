#pragma once

#include <optional>
#include <span>
#include <string>

#include "model/plan.h"
#include "upkeep/ending.h"

namespace fujiplan {

struct EndReceipt {
  const Plan& plan;  // as it was
  const Ending& ending;
};

// Of one project that has ended: when, its last year, what carries it on, and where the reason
// stands, or that nothing has it yet.
std::string receipt_of(const EndReceipt& receipt, const Project& project,
                       std::optional<FiscalYear> year_of_reason, Language language);

// Of one that had ended so already.
std::string unchanged_receipt_of(const EndReceipt& receipt, const Project& project,
                                 Language language);

}  // namespace fujiplan
