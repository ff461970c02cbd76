#include "notation/fiscal_year.h"

#include <doctest/doctest.h>

#include <regex>
#include <string>

namespace fujiplan {
namespace {

// As the files have it, written apart from the program.
std::string written(int western, YearNames names) {
  std::string digits = std::to_string(western);
  if (names == YearNames::Western) return digits;
  if (names == YearNames::FiscalYears) return "FY" + digits;
  return western < 2019 ? "H" + std::to_string(western - 1988)
                        : "R" + std::to_string(western - 2018);
}

TEST_CASE("every year from 1989 to 2117 reads as it is written, in each way") {
  for (const auto& row : kRowsOf<YearNames>) {
    const YearStyle style{.names = row.value};
    const std::regex year_pattern{fiscal_year_pattern(row.value)};
    for (int western = 1989; western <= 2117; ++western) {
      FiscalYear year{western, style};
      std::string text = written(western, row.value);
      INFO(text);
      CHECK(to_string(year) == text);
      CHECK(std::regex_match(text, year_pattern));
      CHECK(parse_fiscal_year(text, style) == year);
      CHECK(to_string(parse_fiscal_year(text).value()) == text);
      for (const auto& other : kRowsOf<YearNames>) {
        bool same = other.value == row.value;
        CHECK(parse_fiscal_year(text, {.names = other.value}).has_value() == same);
        CHECK(to_string(parse_typed_fiscal_year(written(western, other.value), style).value()) ==
              text);
      }
      CHECK(parse_typed_fiscal_year(spoken(year, Language::Japanese), style) == year);
      CHECK(parse_typed_fiscal_year(spoken(year, Language::English), style) == year);
    }
  }
}

TEST_CASE("what JSON Schema takes for a year is what the files may have") {
  for (const auto& row : kRowsOf<YearNames>) {
    const YearStyle style{.names = row.value};
    const std::regex year{fiscal_year_pattern(row.value)};
    for (const char* letter : {"R", "H", "S", "T", "M", "r", "h", "", "FY", "fy", "F"}) {
      for (int number = -1; number <= 2200; ++number) {
        for (const char* before : {"", "0"}) {
          std::string text = letter + (before + std::to_string(number));
          bool fits = parse_fiscal_year(text, style).has_value();
          INFO(text);
          if (std::regex_match(text, year) != fits) FAIL_CHECK(text);
        }
      }
    }
  }
}

TEST_CASE("a year says when it begins and ends") {
  struct Row {
    FiscalYear year;
    std::string_view ja, en;
  };
  const Row rows[] = {
      {reiwa(4), "2022年4月から2023年3月まで", "April 2022 to March 2023"},
      {{2021, {.named = YearNamed::Ends, .first_month = 10}},
       "2020年10月から2021年9月まで",
       "October 2020 to September 2021"},
      {{2021, {.first_month = 1}}, "2021年1月から2021年12月まで", "January 2021 to December 2021"},
      {{2021, {.named = YearNamed::Ends, .first_month = 1}},
       "2021年1月から2021年12月まで",
       "January 2021 to December 2021"},
  };
  for (const Row& row : rows) {
    CHECK(months_of(row.year, Language::Japanese) == row.ja);
    CHECK(months_of(row.year, Language::English) == row.en);
  }
  CHECK(months_of({}, 0, 6, Language::Japanese) == "4月から9月");
  CHECK(months_of({}, 6, 6, Language::English) == "October to March");
  CHECK(months_of({.first_month = 10}, 0, 6, Language::Japanese) == "10月から3月");
  CHECK(months_of({.first_month = 1}, 6, 6, Language::English) == "July to December");
  CHECK(months_of({}, 9, 3, Language::Japanese) == "1月から3月");
  CHECK(months_of({}, 11, 1, Language::Japanese) == "3月");
  CHECK(months_of({}, 11, 1, Language::English) == "March");
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
    CHECK_FALSE(parse_fiscal_year(text, {}).has_value());
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
    auto year = parse_typed_fiscal_year(row.text, {});
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
    CHECK_FALSE(parse_typed_fiscal_year(text, {}).has_value());
  }
}

TEST_CASE("spoken years") {
  CHECK(spoken(reiwa(4), Language::Japanese) == "令和4年度");
  CHECK(spoken(reiwa(4), Language::English) == "FY2022");
  CHECK(spoken(reiwa(1), Language::Japanese) == "令和元年度");
  CHECK(spoken(heisei(30), Language::Japanese) == "平成30年度");
  CHECK(spoken(heisei(1), Language::Japanese) == "平成元年度");
  CHECK(spoken(heisei(1), Language::English) == "FY1989");
  CHECK(spoken(FiscalYear{1988, {}}, Language::Japanese) == "昭和63年度");  // the year before H1
}

}  // namespace
}  // namespace fujiplan
