#include "notation/era_date.h"

#include "base/formatted.h"
#include "base/number.h"
#include "notation/era.h"

namespace fujiplan {
namespace {

std::optional<std::int64_t> part(std::string_view digits) {
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return parse_whole_number(digits);
}

}  // namespace

std::string era_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  auto year = part(iso.substr(0, 4)), month = part(iso.substr(5, 2)), day = part(iso.substr(8));
  if (!year || !month || !day) return std::string(iso);
  return formatted("{}{}月{}日", year_in_era(era_of_day(iso), static_cast<int>(*year)), *month,
                   *day);
}

}  // namespace fujiplan
