#include "notation/era_date.h"

#include <algorithm>
#include <vector>

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/calendar.h"
#include "notation/era.h"

namespace fujiplan {
namespace {

std::optional<std::int64_t> part(std::string_view digits) {
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return parse_whole_number(digits);
}

struct Date {
  int year = 0;
  int month = 0, day = 0;  // day 0: the whole month
};

std::optional<Date> parsed(std::string_view iso) {
  constexpr std::size_t kMonth = 7, kDay = 10;
  bool of_month = iso.size() == kMonth;
  if ((!of_month && iso.size() != kDay) || iso[4] != '-') return std::nullopt;
  if (!of_month && iso[kMonth] != '-') return std::nullopt;
  auto year = part(iso.substr(0, 4)), month = part(iso.substr(5, 2));
  auto day = of_month ? std::optional<std::int64_t>(0) : part(iso.substr(kMonth + 1));
  if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
  return Date{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
}

std::string japanese(const Date& date, std::string_view year) {
  std::string month = formatted("{}{}月", year, date.month);
  return date.day == 0 ? month : month + formatted("{}日", date.day);
}

// 令和8, R8, 令和元, 2026, as a year of the calendar.
std::optional<int> typed_year(std::string_view typed) {
  constexpr std::size_t kWestern = 4;
  bool western = typed.size() == kWestern && std::ranges::all_of(typed, is_digit);
  if (western) return static_cast<int>(*part(typed));
  for (const Era& era : kEras) {
    std::string_view number = typed;
    if (number.starts_with(era.name)) {
      number.remove_prefix(era.name.size());
    } else if (!number.empty() &&
               to_lower_ascii(number.substr(0, 1)) == to_lower_ascii(std::string(1, era.letter))) {
      number.remove_prefix(1);
    } else {
      continue;
    }
    if (number == kFirstYear) return era.year_before + 1;
    auto count = number.size() <= 2 && !number.empty() ? part(number) : std::nullopt;
    if (count && *count > 0) return era.year_before + static_cast<int>(*count);
  }
  return std::nullopt;
}

// 22 November 2026, November 2026: its year, month and day in the order of the files.
std::vector<std::string> in_order(std::string_view typed) {
  std::vector<std::string> parts;
  for (std::string_view word : split(typed, ' ')) {
    if (!word.empty()) parts.emplace_back(word);
  }
  if (parts.size() < 2 || parts.size() > 3) return {};
  constexpr int kMonths = 12;
  for (int month = 1; month <= kMonths; ++month) {
    std::string& name = parts[parts.size() - 2];
    if (to_lower_ascii(name) == to_lower_ascii(english_month(month))) name = std::to_string(month);
  }
  std::ranges::reverse(parts);
  return parts;
}

}  // namespace

std::string era_date(std::string_view iso) {
  auto date = parsed(iso);
  if (!date) return std::string(iso);
  std::string day(iso);
  if (date->day == 0) day += "-01";
  return japanese(*date, year_in_era(era_of_day(day), date->year));
}

std::string spoken_date(std::string_view iso, YearStyle style, Language language) {
  auto date = parsed(iso);
  if (!date) return std::string(iso);
  if (language == Language::English) {
    if (date->day == 0) return formatted("{} {}", english_month(date->month), date->year);
    return formatted("{} {} {}", date->day, english_month(date->month), date->year);
  }
  return style.names == YearNames::Eras ? era_date(iso)
                                        : japanese(*date, std::to_string(date->year) + "年");
}

std::optional<std::string> typed_date(std::string_view typed) {
  std::string text = to_half_width(trim(typed));
  for (std::string_view sign : {"年", "月", "日", "/", "."}) {
    for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at)) {
      text.replace(at, sign.size(), sign == "日" ? "" : "-");
    }
  }
  if (text.ends_with('-')) text.pop_back();  // 令和8年11月
  std::vector<std::string> parts;
  for (std::string_view one : split(text, '-')) parts.emplace_back(trim(one));
  if (parts.size() == 1) parts = in_order(text);
  if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
  auto year = typed_year(parts[0]);
  if (!year) return std::nullopt;
  std::string date = std::to_string(*year);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    date += formatted("-{}{}", parts[i].size() == 1 ? "0" : "", parts[i]);
  }
  return is_calendar_date(parts.size() == 2 ? date + "-01" : date) ? std::optional(date)
                                                                   : std::nullopt;
}

}  // namespace fujiplan
