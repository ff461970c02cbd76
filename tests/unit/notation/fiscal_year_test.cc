#include "notation/fiscal_year.h"

#include <doctest/doctest.h>

#include <regex>
#include <string>

namespace fujiplan {
namespace {

TEST_CASE("every year from H1 to R99 reads as it is written") {
  const std::regex year_pattern{std::string(kFiscalYearPattern)};
  for (int western = 1989; western <= 2117; ++western) {
    FiscalYear year{western};
    std::string text = western < 2019 ? "H" + std::to_string(western - 1988)
                                      : "R" + std::to_string(western - 2018);
    INFO(text);
    CHECK(to_string(year) == text);
    CHECK(parse_fiscal_year(text) == year);
    CHECK(std::regex_match(text, year_pattern));
    CHECK(parse_typed_fiscal_year(text) == year);
    CHECK(parse_typed_fiscal_year(std::to_string(western)) == year);
    CHECK(parse_typed_fiscal_year(spoken(year, Language::Japanese)) == year);
    CHECK(parse_typed_fiscal_year(spoken(year, Language::English)) == year);
    for (const auto& half : kRowsOf<Half>) {
      HalfYear half_year{year, half.value};
      CHECK(to_string(half_year) == text + std::string(half.name));
      CHECK(parse_half_year(to_string(half_year)) == half_year);
    }
  }
}

TEST_CASE("what JSON Schema takes for a year is what the files may have") {
  constexpr std::string_view kHalves = "[上下]";  // bytes are characters to std::regex
  std::string halves(kHalfYearPattern);
  halves.replace(halves.find(kHalves), kHalves.size(), "(上|下)");
  const std::regex year{std::string(kFiscalYearPattern)}, half_year{halves};
  for (char letter : std::string("RHSTMrh")) {
    for (int number = -1; number <= 120; ++number) {
      for (const char* before : {"", "0"}) {
        std::string text = letter + (before + std::to_string(number));
        INFO(text);
        CHECK(std::regex_match(text, year) == parse_fiscal_year(text).has_value());
        CHECK(std::regex_match(text + "上", half_year) == parse_half_year(text + "上").has_value());
      }
    }
  }
}

TEST_CASE("a year has the name of the era in which it ends, where the era changed in it") {
  CHECK(reiwa(1) == heisei(31));
  CHECK(heisei(30) < reiwa(1));
  CHECK(parse_year_of_era("H31") == reiwa(1));
  CHECK(parse_year_of_era("H34") == reiwa(4));
  CHECK(parse_year_of_era("H30") == heisei(30));
  for (const char* text : {"H0", "H100", "S63", "h31", "H", "2019"}) {
    INFO(text);
    CHECK_FALSE(parse_year_of_era(text).has_value());
  }
}

TEST_CASE("in the files a year has one spelling") {
  for (const char* text :
       {"",    "R",    "R0",     "R00",  "R04",  "R100", "R999999999999999999999",
        "r4",  "4",    "R4 ",    " R4",  "R-4",  "R+4",  "Ｒ４",
        "R４", "R4年", "令和4",  "2022", "R4上", "R4.0", "R4\n",
        "H",   "H0",   "H00",    "H05",  "H31",  "H32",  "H99",
        "h30", "Ｈ30", "平成30", "2018", "S63",  "H元",  "R元"}) {
    INFO(text);
    CHECK_FALSE(parse_fiscal_year(text).has_value());
  }
}

TEST_CASE("in the files a half-year has one spelling") {
  for (const char* text :
       {"", "上", "R4", "R4上期", "R4 上", "R04上", "R0下", "R100上", "4上", "H31上", "H0下",
        "S63上", "R元上", "R4上下", "R4H1", "Ｒ４上", "r4上", "R4上 "}) {
    INFO(text);
    CHECK_FALSE(parse_half_year(text).has_value());
  }
}

struct Typed {
  const char* text;
  int reiwa;  // 0 is FY2018
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
      {"平成30", 0},
      {"平成３０年度", 0},
      {"H30", 0},
      {"Ｈ３０", 0},
      {"h30", 0},
      {"2018", 0},
      {"FY2018", 0},
      {"2018年度", 0},
      {"平成31年度", 1},
      {"H31", 1},
      {"平成32年度", 2},  // as printed before the new era had a name
      {"平成元", -29},
      {"平成元年度", -29},
      {"H元", -29},
      {"H1", -29},
      {"1989", -29},
  };
  for (const Typed& row : good) {
    INFO(row.text);
    auto year = parse_typed_fiscal_year(row.text);
    REQUIRE(year.has_value());
    CHECK(year->western == 2018 + row.reiwa);
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
                           "1988",
                           "2118",
                           "0",
                           "4",
                           "22",
                           "平成",
                           "平成0",
                           "平成05年度",
                           "平成100年度",
                           "H",
                           "H0",
                           "昭和63年度",
                           "S63",
                           "s63",
                           "平成2018",
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
  constexpr int kCount = 258;  // H1上 to R99下
  auto nth = [](int i) { return HalfYear{heisei(1 + i / 2), static_cast<Half>(i % 2)}; };
  for (int i = 0; i < kCount; ++i) {
    for (int j = 0; j < kCount; ++j) {
      bool right = half_years_between(nth(i), nth(j)) == j - i &&
                   half_year_after(nth(i), j - i) == nth(j) && (nth(i) < nth(j)) == (i < j) &&
                   (nth(i) == nth(j)) == (i == j);
      if (right) continue;  // 66,564 pairs: only a wrong one is worth a line
      CAPTURE(to_string(nth(i)));
      CAPTURE(to_string(nth(j)));
      CHECK(right);
    }
  }
}

TEST_CASE("spoken years and half-years") {
  CHECK(spoken(reiwa(4), Language::Japanese) == "令和4年度");
  CHECK(spoken(reiwa(4), Language::English) == "FY2022");
  CHECK(spoken(reiwa(1), Language::Japanese) == "令和元年度");
  CHECK(spoken(heisei(30), Language::Japanese) == "平成30年度");
  CHECK(spoken(heisei(1), Language::Japanese) == "平成元年度");
  CHECK(spoken(heisei(1), Language::English) == "FY1989");
  CHECK(spoken(FiscalYear{1988}, Language::Japanese) == "昭和63年度");  // the year before H1
  CHECK(spoken(HalfYear{reiwa(4), Half::Second}, Language::Japanese) == "R4下");
  CHECK(spoken(HalfYear{reiwa(4), Half::Second}, Language::English) == "FY2022 H2");
}

}  // namespace
}  // namespace fujiplan
