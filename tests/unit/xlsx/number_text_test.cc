#include "xlsx/number_text.h"

#include <doctest/doctest.h>

namespace fujiplan::xlsx {
namespace {

std::string plain(std::string_view written) {
  return number_text(written, {}, DateSystem::From1900);
}
std::string in_format(std::string_view written, std::string_view code,
                      DateSystem system = DateSystem::From1900) {
  return number_text(written, number_format(code), system);
}

TEST_CASE("numbers of a workbook are what people typed") {
  CHECK(plain("0") == "0");
  CHECK(plain("-0") == "0");
  CHECK(plain("0.1") == "0.1");
  CHECK(plain("1234567.0") == "1234567");
  CHECK(plain("1E+06") == "1000000");
  CHECK(plain("1.2E6") == "1200000");
  CHECK(plain("1.5E-3") == "0.0015");
  CHECK(plain("+3") == "3");
  CHECK(plain("-1200.50") == "-1200.5");
  CHECK(plain("2.2999999999999998") == "2.3");
  CHECK(plain("0.30000000000000004") == "0.3");
  CHECK(plain("123456789012345678") == "123456789012346000");
  CHECK(plain("999999999999999") == "999999999999999");
  CHECK(plain("007") == "7");
  CHECK(plain("1E+300") == "1E+300");  // nobody has typed that
  CHECK(plain("1E+999") == "1E+999");
  CHECK(plain("nan") == "nan");
  CHECK(plain("12円") == "12円");
}

TEST_CASE("a percentage keeps its sign and all of its digits") {
  CHECK(in_format("0.35", "0%") == "35%");
  CHECK(in_format("0.355", "0%") == "35.5%");
  CHECK(in_format("1.1", "0.0%") == "110%");
  CHECK(in_format("0.07", "0%") == "7%");
  CHECK(in_format("0.0005", "0.00%") == "0.05%");
  CHECK(in_format("-0.5", "0%;[Red]-0%") == "-50%");
  CHECK(in_format("0", "0%") == "0%");
}

TEST_CASE("days are counted as Excel counts them") {
  const std::string_view day = "yyyy/m/d";
  CHECK(in_format("1", day) == "1900-01-01");
  CHECK(in_format("59", day) == "1900-02-28");
  CHECK(in_format("60", day) == "1900-02-29");
  CHECK(in_format("61", day) == "1900-03-01");
  CHECK(in_format("46356", day) == "2026-11-30");
  CHECK(in_format("44894", day, DateSystem::From1904) == "2026-11-30");
  CHECK(in_format("0", day, DateSystem::From1904) == "1904-01-01");
  CHECK(in_format("60", day, DateSystem::From1904) == "1904-03-01");
  CHECK(in_format("2958465", day) == "9999-12-31");
  CHECK(in_format("2958466", day) == "2958466");  // Excel shows ####
  CHECK(in_format("-1", day) == "-1");
  CHECK(in_format("0", day) == "0");
  CHECK(in_format("46356", "[$-411]ggge\"年\"m\"月\"d\"日\";@") == "2026-11-30");
  CHECK(in_format("46356.5", "yyyy/m/d h:mm") == "2026-11-30 12:00");
  CHECK(in_format("46356.75", day) == "2026-11-30");
  CHECK(in_format("0.4375", "h:mm") == "10:30");
  CHECK(in_format("46356.4375", "h:mm") == "2026-11-30 10:30");
  CHECK(in_format("1.5", "[h]:mm:ss") == "36:00");
  CHECK(in_format("0.000011574", "h:mm:ss") == "0:00:01");
}

TEST_CASE("a number format is a date, a time, a percentage or none of them") {
  const NumberFormat none, date{.date = true}, time{.time = true};
  for (std::string_view code :
       {"General", "@", "0", "#,##0;[Red]-#,##0", "0.00E+00", "\"year\"0", "0\\d", "[$¥-411]#,##0",
        "[Black]0", "[<=999]000;000\\-0000", "0_d", "*d0", "#,##0\"件\"", "GENERAL\"日\"", ""}) {
    INFO(code);
    CHECK(number_format(code) == none);
  }
  for (std::string_view code : {"m/d/yy", "yyyy\"年\"m\"月\"", "[$-411]ge.m.d", "mmm", "aaaa", "D",
                                "yyyy\\-mm\\-dd;@", "[Red]m/d", "[$-F800]dddd\\,\\ mmmm\\ dd"}) {
    INFO(code);
    CHECK(number_format(code) == date);
  }
  for (std::string_view code : {"h:mm", "mm:ss.0", "h\"時\"mm\"分\""}) {
    INFO(code);
    CHECK(number_format(code) == time);
  }
  CHECK(number_format("[mm]:ss") == NumberFormat{.time = true, .elapsed = true});
  CHECK(number_format(0U) == none);
  CHECK(number_format(9U).percent);
  CHECK(number_format(14U) == date);
  CHECK(number_format(20U) == time);
  CHECK(number_format(31U) == date);
  CHECK(number_format(49U) == none);
  CHECK(number_format(58U) == date);
  CHECK(number_format(164U) == none);
}

TEST_CASE("a number is rounded where it has more digits than a spreadsheet keeps") {
  for (std::string_view kept :
       {"123456789012345", "0.30000000000000004", "12.300000000000001", "1E-5", "0.1", "12",
        "999999999999999", "1.0000000000000002E-3", "text of sixteen and more"}) {
    INFO(kept);
    CHECK_FALSE(is_rounded(kept));
  }
  for (std::string_view rounded : {"1234567890123456", "1000000000000000", "1.23456789012345E+18",
                                   "0.33333333333333331", "12345678.123456789"}) {
    INFO(rounded);
    CHECK(is_rounded(rounded));
  }
}

}  // namespace
}  // namespace fujiplan::xlsx
