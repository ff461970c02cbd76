#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

// Amounts in the unit that a plan counts its money in, exact: whole numbers of its smallest part.
namespace fujiplan {

// What people call the unit: 円, 千円, £, £ million.
struct MoneyUnit {
  std::string ja, en;   // the same, but for yen: 千円 is thousand yen
  int zeros = 0;        // 3 of 千円, 6 of £ million
  bool is_yen = false;  // so that amounts in 円, 万円 and the like can be told in it
};
MoneyUnit money_unit(std::string_view name);
inline Text name_of(const MoneyUnit& unit) {
  return {unit.ja, unit.en};
}

// An amount with its unit as people say it: 1,180,000円, 1,180,000 yen, £12.5 million, 12.5 GBP.
std::string with_unit_of_money(const std::string& number, const MoneyUnit& unit, Language language);

// `units` smallest parts, of which 10 to the `decimals` are one: 12.50 of 1250 with 2 decimals.
std::string money_text(std::int64_t units, std::size_t decimals);
std::string money_with_commas(std::int64_t units, std::size_t decimals);  // 1,234.50

// The reverse, with that many decimals or fewer: `12`, `12.5`, `12.50`. None for anything else, for
// what is negative, and for more than kLargestAmount of the smallest part.
std::optional<std::int64_t> parse_money(std::string_view text, std::size_t decimals);

}  // namespace fujiplan
