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

struct Date {
  int year = 0;
  int month = 0, day = 0;
};

std::optional<Date> parsed(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  auto year = part(iso.substr(0, 4)), month = part(iso.substr(5, 2)), day = part(iso.substr(8));
  if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
  return Date{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
}

std::string japanese(const Date& date, std::string_view year) {
  return formatted("{}{}月{}日", year, date.month, date.day);
}

}  // namespace

std::string era_date(std::string_view iso) {
  auto date = parsed(iso);
  return date ? japanese(*date, year_in_era(era_of_day(iso), date->year)) : std::string(iso);
}

std::string spoken_date(std::string_view iso, YearStyle style, Language language) {
  auto date = parsed(iso);
  if (!date) return std::string(iso);
  if (language == Language::English) {
    return formatted("{} {} {}", date->day, english_month(date->month), date->year);
  }
  return style.names == YearNames::Eras ? era_date(iso)
                                        : japanese(*date, std::to_string(date->year) + "年");
}

}  // namespace fujiplan
