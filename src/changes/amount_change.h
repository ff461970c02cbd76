#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "changes/field_changes.h"
#include "model/money/amount.h"

namespace fujiplan {

struct AmountChange {
  std::string before, after;  // in words; empty: there is none
};
// Of an answer by its key, `budget`; none where it has not changed, or may not be seen. Also by
// source: the sum may stay as it is. The public sees what both plans publish. Amounts in two units
// are shown with them.
std::optional<AmountChange> amount_change(std::string_view key, const Amount& before,
                                          const Amount& after, const Comparison& how);

}  // namespace fujiplan
