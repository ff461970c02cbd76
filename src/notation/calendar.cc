#include "notation/calendar.h"

#include "base/number.h"

namespace fujiplan {

int days_of_month(int year, int month) {
  if (month == 2) {
    bool is_leap_year = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return is_leap_year ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

WrittenDate parse_written_date(std::string_view text) {
  constexpr std::size_t kLength = 10, kMonthDash = 4, kDayDash = 7;
  if (text.size() != kLength || text[kMonthDash] != '-' || text[kDayDash] != '-') return {};
  auto number = [&](std::size_t begin, std::size_t length) {
    int value = 0;
    for (char c : text.substr(begin, length)) {
      if (!is_digit(c)) return -1;
      value = 10 * value + (c - '0');
    }
    return value;
  };
  WrittenDate date{number(0, 4), number(kMonthDash + 1, 2), number(kDayDash + 1, 2)};
  bool is_of_the_form = date.year >= 1000 && date.month >= 1 && date.month <= 12 && date.day >= 0;
  return is_of_the_form ? date : WrittenDate{};
}

bool is_calendar_date(std::string_view text) {
  WrittenDate date = parse_written_date(text);
  return date.year > 0 && date.day >= 1 && date.day <= days_of_month(date.year, date.month);
}

}  // namespace fujiplan
