#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_names.h"

namespace fujiplan {

// A Japanese fiscal year, April to March, named by the calendar year in which it begins:
// 令和4年度 = R4 = FY2022 = 2022-04-01..2023-03-31. Reiwa 1 (2019) to Reiwa 99.
struct FiscalYear {
  int western = 0;  // 2022; 0 = no year
  auto operator<=>(const FiscalYear&) const = default;
  constexpr int reiwa() const { return western - 2018; }
  constexpr explicit operator bool() const { return western != 0; }
};

constexpr FiscalYear reiwa(int year) {
  return {2018 + year};
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

// As written in the files: exactly `R4`, without leading zeros.
std::optional<FiscalYear> parse_fiscal_year(std::string_view text);

// As a person may type it: `R4`, `r4`, `Ｒ４`, `令和4`, `令和４年度`, `令和元年度`, `R元`,
// `2022`, `2022年度`, `FY2022`.
std::optional<FiscalYear> parse_typed_fiscal_year(std::string_view text);

// As written in the files: exactly `R4上` or `R4下`.
std::optional<HalfYear> parse_half_year(std::string_view text);

std::string to_string(FiscalYear year);                     // R4
std::string to_string(HalfYear half_year);                  // R4上
std::string spoken(FiscalYear year, Language language);     // 令和4年度, FY2022
std::string spoken(HalfYear half_year, Language language);  // R4上, FY2022 H1

}  // namespace fujiplan
