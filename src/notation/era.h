#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

// The eras that years and dates of a plan fall into, newest first. Only their first days and
// letters stand here; whatever else depends on eras follows. Source: 元号を改める政令 (昭和64年政令
// 第1号, 平成31年政令第143号), each in force on the day after; letters: JIS X 0301.
struct Era {
  std::string_view name;
  char letter;
  int year_before;             // the western year before its first
  std::string_view first_day;  // "2019-05-01"
  bool names_fiscal_years;     // of files; only dates fall into an older era
};
inline constexpr Era kEras[] = {
    {"令和", 'R', 2018, "2019-05-01", true},
    {"平成", 'H', 1988, "1989-01-08", true},
    {"昭和", 'S', 1925, "1926-12-25", false},
};

// The last era that began in this western year or before, or on this day; null before 昭和.
const Era* era_of_year(int western);
const Era* era_of_day(std::string_view iso);

// What the first year of an era is called.
inline constexpr std::string_view kFirstYear = "元";

// The western year as the era counts it: 令和4年, 平成31年, 令和元年; without an era 1925年.
std::string year_in_era(const Era* era, int western);

}  // namespace fujiplan
