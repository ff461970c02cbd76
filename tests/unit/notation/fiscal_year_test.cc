#include "notation/fiscal_year.h"

#include <doctest/doctest.h>

#include <string>

namespace fujiplan {
namespace {

TEST_CASE("every year from R1 to R99 reads as it is written") {
  for (int n = 1; n <= 99; ++n) {
    FiscalYear year = reiwa(n);
    std::string text = "R" + std::to_string(n);
    INFO(text);
    CHECK(to_string(year) == text);
    CHECK(year.reiwa() == n);
    CHECK(year.western == 2018 + n);
    CHECK(parse_fiscal_year(text) == year);
    CHECK(parse_typed_fiscal_year(text) == year);
    CHECK(parse_typed_fiscal_year(std::to_string(2018 + n)) == year);
    CHECK(parse_typed_fiscal_year(spoken(year, Language::Japanese)) == year);
    CHECK(parse_typed_fiscal_year(spoken(year, Language::English)) == year);
    for (const auto& half : kRowsOf<Half>) {
      HalfYear half_year{year, half.value};
      CHECK(to_string(half_year) == text + std::string(half.name));
      CHECK(parse_half_year(to_string(half_year)) == half_year);
    }
  }
}

TEST_CASE("in the files a year has one spelling") {
  for (const char* text : {"",    "R",    "R0",    "R00",  "R04", "R100", "R999999999999999999999",
                           "r4",  "4",    "R4 ",   " R4",  "R-4", "R+4",  "Ｒ４",
                           "R４", "R4年", "令和4", "2022", "H30", "R4上", "R4.0",
                           "R4\n"}) {
    INFO(text);
    CHECK_FALSE(parse_fiscal_year(text).has_value());
  }
}

TEST_CASE("in the files a half-year has one spelling") {
  for (const char* text : {"", "上", "R4", "R4上期", "R4 上", "R04上", "R0下", "R100上", "4上",
                           "R4上下", "R4H1", "Ｒ４上", "r4上", "R4上 "}) {
    INFO(text);
    CHECK_FALSE(parse_half_year(text).has_value());
  }
}

struct Typed {
  const char* text;
  int reiwa;
};

TEST_CASE("a person may type a year in many ways") {
  const Typed good[] = {
      {"R4", 4},
      {"r4", 4},
      {"Ｒ４", 4},
      {"ｒ４", 4},
      {"R4年度", 4},
      {"令和4", 4},
      {"令和４", 4},
      {"令和4年", 4},
      {"令和４年度", 4},
      {"令和元年度", 1},
      {"令和元年", 1},
      {"令和元", 1},
      {"R元", 1},
      {"令和1年度", 1},
      {"2022", 4},
      {"２０２２", 4},
      {"2022年度", 4},
      {"2022年", 4},
      {"FY2022", 4},
      {"fy2022", 4},
      {"ＦＹ２０２２", 4},
      {" R4 ", 4},
      {"\u3000令和4年度\u3000", 4},
      {"2019", 1},
      {"2117", 99},
      {"R99", 99},
  };
  for (const Typed& row : good) {
    INFO(row.text);
    auto year = parse_typed_fiscal_year(row.text);
    REQUIRE(year.has_value());
    CHECK(year->reiwa() == row.reiwa);
  }
  for (const char* text : {"",
                           " ",
                           "R",
                           "令和",
                           "年度",
                           "令和年度",
                           "R0",
                           "R00",
                           "R04",
                           "令和04年度",
                           "R100",
                           "2018",
                           "2118",
                           "0",
                           "4",
                           "22",
                           "平成30",
                           "平成30年度",
                           "H30",
                           "FY",
                           "FYfy2022",
                           "FYR4",
                           "FY4",
                           "R2022",
                           "令和2022年度",
                           "2022年度末",
                           "2022年度年度",
                           "2022/4",
                           "2022-04",
                           "-2022",
                           "+2022",
                           "R-4",
                           "R 4",
                           "令和 4",
                           "令和四年度",
                           "20220",
                           "9223372036854775807",
                           "99999999999999999999",
                           "令和元元",
                           "元",
                           "R4上"}) {
    INFO(text);
    CHECK_FALSE(parse_typed_fiscal_year(text).has_value());
  }
}

TEST_CASE("half-years are counted over every pair as numbers are") {
  constexpr int kCount = 198;  // R1上 to R99下
  auto nth = [](int i) { return HalfYear{reiwa(1 + i / 2), static_cast<Half>(i % 2)}; };
  for (int i = 0; i < kCount; ++i) {
    for (int j = 0; j < kCount; ++j) {
      bool right = half_years_between(nth(i), nth(j)) == j - i &&
                   half_year_after(nth(i), j - i) == nth(j) && (nth(i) < nth(j)) == (i < j) &&
                   (nth(i) == nth(j)) == (i == j);
      if (right) continue;  // 39,204 pairs: only a wrong one is worth a line
      CAPTURE(to_string(nth(i)));
      CAPTURE(to_string(nth(j)));
      CHECK(right);
    }
  }
}

TEST_CASE("spoken years and half-years") {
  CHECK(spoken(reiwa(4), Language::Japanese) == "令和4年度");
  CHECK(spoken(reiwa(4), Language::English) == "FY2022");
  CHECK(spoken(HalfYear{reiwa(4), Half::Second}, Language::Japanese) == "R4下");
  CHECK(spoken(HalfYear{reiwa(4), Half::Second}, Language::English) == "FY2022 H2");
}

}  // namespace
}  // namespace fujiplan
