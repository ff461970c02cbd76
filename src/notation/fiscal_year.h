#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_names.h"
#include "base/language.h"

namespace fujiplan {

// How a plan writes its years.
enum class YearNames : unsigned char { Eras, Western, FiscalYears };
constexpr auto describe(EnumOf<YearNames>) {
  return std::array{
      EnumRow<YearNames>{YearNames::Eras,
                         "和暦",
                         "eras",
                         {"元号の頭文字と数字: `R4`、`H30`", "letter of the era: `R4`, `H30`"}},
      EnumRow<YearNames>{
          YearNames::Western, "西暦", "western", {"西暦: `2026`", "four digits: `2026`"}},
      EnumRow<YearNames>{
          YearNames::FiscalYears, "FY", "FY", {"FYと西暦: `FY2026`", "FY before it: `FY2026`"}},
  };
}

// Which calendar year gives a year its name: that in which it begins, or that in which it ends.
enum class YearNamed : unsigned char { Begins, Ends };
constexpr auto describe(EnumOf<YearNamed>) {
  return std::array{
      EnumRow<YearNamed>{
          YearNamed::Begins, "begins", "begins", {"始まる年", "the one in which it begins"}},
      EnumRow<YearNamed>{YearNamed::Ends, "ends", "ends", {"終わる年", "the one in which it ends"}},
  };
}

// What plan.yaml says of all its years (`calendar`); what stands here is the standard.
struct YearStyle {
  YearNames names = YearNames::Eras;
  YearNamed named = YearNamed::Begins;
  unsigned char first_month = 4;  // 1 to 12
  bool operator==(const YearStyle&) const = default;
};

// Twelve months, by the standard April to March, named after the calendar year in which they begin:
// 令和4年度 = R4 = FY2022 = 2022-04-01..2023-03-31. Files have 1989 (H1) to 2117 (R99).
// The year that an era began in has the new era's name: 2019 is R1, though it began as 平成31年度.
// A year knows how its plan writes it; which year it is does not depend on that.
struct FiscalYear {
  int western = 0;  // that it is named after: 2022; 0 = no year
  YearStyle style = {};
  constexpr FiscalYear() = default;
  constexpr FiscalYear(int of, YearStyle written) : western(of), style(written) {}
  friend constexpr bool operator==(FiscalYear a, FiscalYear b) { return a.western == b.western; }
  friend constexpr auto operator<=>(FiscalYear a, FiscalYear b) { return a.western <=> b.western; }
  constexpr explicit operator bool() const { return western != 0; }
};

constexpr FiscalYear reiwa(int year) {
  return {2018 + year, {}};
}
constexpr FiscalYear heisei(int year) {
  return {1988 + year, {}};
}

// The same year, written in eras.
constexpr FiscalYear in_eras(FiscalYear year) {
  year.style.names = YearNames::Eras;
  return year;
}

// The year `steps` years later; earlier when negative.
constexpr FiscalYear year_after(FiscalYear from, int steps) {
  return {from.western + steps, from.style};
}

inline constexpr int kMostOfAnEra = 99;

// As written in the files: exactly `R4` or `H30`, without leading zeros, never `H31`; or exactly
// `2022`, or `FY2022`.
std::optional<FiscalYear> parse_fiscal_year(std::string_view text, YearStyle style);
// The same, in whichever way it is written.
std::optional<FiscalYear> parse_fiscal_year(std::string_view text);

// The letter of an era and a number, which may be past the era's end: `H31` is R1, `H32` R2, as
// plans say that were printed before the next era had a name.
std::optional<FiscalYear> parse_year_of_era(std::string_view text);

// As a person may type it, however the plan writes its years: `R4`, `r4`, `Ｒ４`, `令和4`,
// `令和４年度`, `令和元年度`, `R元`, `平成30`, `H31`, `2022`, `2022年度`, `FY2022`.
std::optional<FiscalYear> parse_typed_fiscal_year(std::string_view text, YearStyle style);

// A regular expression of JSON Schema for what the parser of files accepts.
std::string fiscal_year_pattern(YearNames names);

std::string to_string(FiscalYear year);                  // R4, H30; 2022; FY2022
std::string spoken(FiscalYear year, Language language);  // 令和4年度, 令和元年度, 2022年度; FY2022
std::string with_code(FiscalYear year, Language language);  // 令和4年度（R4）; 2022年度
Message in_words(FiscalYear year);                          // both

// The calendar years in which it begins and ends.
int begins_in(FiscalYear year);
int ends_in(FiscalYear year);
std::string first_day_of(FiscalYear year);                  // 2022-04-01
std::string last_day_of(FiscalYear year);                   // 2023-03-31
std::string months_of(FiscalYear year, Language language);  // 2022年4月から2023年3月まで
std::string_view english_month(int month);                  // of 1 to 12: January
// `count` months of a year, after `before` others: 4月から9月, or 4月 alone.
std::string months_of(YearStyle style, int before, int count, Language language);

}  // namespace fujiplan
