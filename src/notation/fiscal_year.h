#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_names.h"
#include "base/language.h"

namespace fujiplan {

// A Japanese fiscal year, April to March, named by the calendar year in which it begins:
// 令和4年度 = R4 = FY2022 = 2022-04-01..2023-03-31. Files have H1 (1989) to R99 (2117).
// The year that an era began in has the new era's name: 2019 is R1, though it began as 平成31年度.
struct FiscalYear {
  int western = 0;  // 2022; 0 = no year
  auto operator<=>(const FiscalYear&) const = default;
  constexpr explicit operator bool() const { return western != 0; }
};

constexpr FiscalYear reiwa(int year) {
  return {2018 + year};
}
constexpr FiscalYear heisei(int year) {
  return {1988 + year};
}

enum class Half : unsigned char { First, Second };

constexpr auto describe(EnumOf<Half>) {
  return std::array{
      EnumRow<Half>{
          Half::First, "上", "H1", {"上期（4月から9月）", "first half (April to September)"}},
      EnumRow<Half>{
          Half::Second, "下", "H2", {"下期（10月から3月）", "second half (October to March)"}},
  };
}

// Six months of a fiscal year: 上期 (April to September) or 下期 (October to March).
struct HalfYear {
  FiscalYear year;
  Half half = Half::First;
  auto operator<=>(const HalfYear&) const = default;
};

// Half-years from `from` to `to`; negative when `to` is earlier.
constexpr int half_years_between(HalfYear from, HalfYear to) {
  return (to.year.western - from.year.western) * 2 + static_cast<int>(to.half) -
         static_cast<int>(from.half);
}

constexpr HalfYear half_year_after(HalfYear from, int steps) {
  int index = from.year.western * 2 + static_cast<int>(from.half) + steps;
  return {{index / 2}, index % 2 == 0 ? Half::First : Half::Second};
}

// As written in the files: exactly `R4` or `H30`, without leading zeros, never `H31`.
std::optional<FiscalYear> parse_fiscal_year(std::string_view text);

// The letter of an era and a number, which may be past the era's end: `H31` is R1, `H32` R2, as
// plans say that were printed before the next era had a name.
std::optional<FiscalYear> parse_year_of_era(std::string_view text);

// As a person may type it: `R4`, `r4`, `Ｒ４`, `令和4`, `令和４年度`, `令和元年度`, `R元`,
// `平成30`, `H31`, `2022`, `2022年度`, `FY2022`.
std::optional<FiscalYear> parse_typed_fiscal_year(std::string_view text);

// As written in the files: exactly `R4上` or `R4下`.
std::optional<HalfYear> parse_half_year(std::string_view text);

// Regular expressions of JSON Schema for what the two parsers of files accept.
inline constexpr std::string_view kFiscalYearPattern = "^(R[1-9][0-9]?|H([1-9]|[12][0-9]|30))$";
inline constexpr std::string_view kHalfYearPattern = "^(R[1-9][0-9]?|H([1-9]|[12][0-9]|30))[上下]$";

std::string to_string(FiscalYear year);                  // R4, H30
std::string to_string(HalfYear half_year);               // R4上
std::string spoken(FiscalYear year, Language language);  // 令和4年度, 令和元年度, FY2022
Message in_words(FiscalYear year);                       // both
std::string spoken(HalfYear half_year, Language language);  // R4上, FY2022 H1

}  // namespace fujiplan
