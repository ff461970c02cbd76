#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

// Internal amounts that stand in a text, in any notation of notation/amount.h. No score is looked
// for: a number from 1 to 5 says nothing.
namespace fujiplan {

// Which answer, or which field of the plan's own, holds an internal amount.
struct InternalAmount {
  const Project* project;
  FiscalYear year;  // none: it is of the project itself
  Text label;       // of the field
};
using AmountsByNumber = std::map<std::int64_t, std::vector<InternalAmount>>;
struct InternalAmounts {
  // By whole yen, pounds and the like: 5940000 of 5,940 in a plan in thousands of yen.
  AmountsByNumber by_value;
  // By the smallest part of the plan's unit, where that is another: 1250 of £12.50 million. Texts
  // may write it bare.
  AmountsByNumber by_units;
  std::size_t decimals = 0;  // of the plan's unit
};

// Smaller amounts are as common as page numbers.
inline constexpr std::int64_t kSmallestTellingAmount = 10'000;

// Every amount of the answers, also of the parts by source, and of own fields, that is not public;
// and what it was before it was corrected.
InternalAmounts internal_amounts(const Plan& plan);

// A number in a file that equals an internal amount.
struct Leak {
  std::size_t line;     // from 1
  std::string written;  // as it stands there, in half-width
  std::string unit;  // 千円, where the unit stands in the header or above the table; else empty
  const std::vector<InternalAmount>* amounts;  // never null: those that it equals
};

// In the order of the lines. The form of tables is known by the name of the file: `.csv`, `.tsv`;
// in others, lines with `|` or TAB are rows.
std::vector<Leak> leaks_in(std::string_view path, std::string_view text,
                           const InternalAmounts& amounts);

}  // namespace fujiplan
