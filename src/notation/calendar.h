#pragma once

#include <string_view>

namespace fujiplan {

// How many days a month of the Gregorian calendar has; `month` goes from 1 to 12.
int days_of_month(int year, int month);

// Parts of `2026-02-30`: four, two and two digits, a month from 1 to 12. The day may be any number.
struct WrittenDate {
  int year = 0, month = 0, day = 0;  // year 0: the text is not of this form
};
WrittenDate parse_written_date(std::string_view text);

// Is it `2026-02-28`, a day that the calendar has, from the year 1000 on?
bool is_calendar_date(std::string_view text);

}  // namespace fujiplan
