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

// `name_of` gives the year its name: 令和8年.
template <typename Name>
std::string date_in_words(std::string_view iso, Name name_of) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  auto year = part(iso.substr(0, 4)), month = part(iso.substr(5, 2)), day = part(iso.substr(8));
  if (!year || !month || !day) return std::string(iso);
  return formatted("{}{}月{}日", name_of(static_cast<int>(*year)), *month, *day);
}

}  // namespace

std::string era_date(std::string_view iso) {
  return date_in_words(iso, [&](int year) { return year_in_era(era_of_day(iso), year); });
}

std::string spoken_date(std::string_view iso, YearStyle style) {
  if (style.names == YearNames::Eras) return era_date(iso);
  return date_in_words(iso, [](int year) { return std::to_string(year) + "年"; });
}

}  // namespace fujiplan
