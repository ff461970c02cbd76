#include "notation/era_date.h"

#include "base/formatted.h"
#include "base/number.h"

namespace fujiplan {
namespace {

struct Era {
  std::string_view first_day, name;
  std::int64_t year_before;  // the western year before its first
};
constexpr Era kEras[] = {
    {"2019-05-01", "令和", 2018},
    {"1989-01-08", "平成", 1988},
    {"1926-12-25", "昭和", 1925},
};

std::optional<std::int64_t> part(std::string_view digits) {
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return parse_whole_number(digits);
}

std::string year_of_era(std::string_view iso, std::int64_t western) {
  for (const Era& era : kEras) {
    if (iso < era.first_day) continue;
    std::int64_t year = western - era.year_before;
    return year == 1 ? formatted("{}元年", era.name) : formatted("{}{}年", era.name, year);
  }
  return formatted("{}年", western);
}

}  // namespace

std::string era_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  auto year = part(iso.substr(0, 4)), month = part(iso.substr(5, 2)), day = part(iso.substr(8));
  if (!year || !month || !day) return std::string(iso);
  return formatted("{}{}月{}日", year_of_era(iso, *year), *month, *day);
}

}  // namespace fujiplan
