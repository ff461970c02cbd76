#pragma once

#include <vector>

#include "notation/fiscal_year.h"

namespace fujiplan {

// The years of the plan that comes next, in the way in which the old plan writes years; the first
// is not after the last.
struct NextPeriod {
  FiscalYear from, to;

  std::vector<FiscalYear> years() const {
    std::vector<FiscalYear> all;
    for (FiscalYear year = from; year <= to; year = year_after(year, 1)) all.push_back(year);
    return all;
  }
};

}  // namespace fujiplan
