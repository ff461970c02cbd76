#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

// Internal amounts that stand in a text, also as 1,180,000, 118万円 or 1,180千円. No score is
// looked for: a number from 1 to 5 says nothing.
namespace fujiplan {

// Which answer holds an internal amount.
struct InternalAmount {
  const Project* project;
  FiscalYear year;
  Text label;  // of the field
};
using InternalAmounts = std::map<std::int64_t, std::vector<InternalAmount>>;  // by yen

// Smaller amounts are as common as page numbers.
inline constexpr std::int64_t kSmallestTellingAmount = 10'000;

// Every whole number of the answers that is internal, from kSmallestTellingAmount on.
InternalAmounts internal_amounts(const Plan& plan);

// A number in a line: how it is written there (in half-width), and what it is in yen.
struct WrittenAmount {
  std::string written;
  std::int64_t yen;
};
std::vector<WrittenAmount> amounts_in(std::string_view line);

}  // namespace fujiplan
