#include "notation/era_date.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace fujiplan {

TEST_CASE("a date is spoken by the era that held on that day") {
  CHECK(era_date("2026-11-22") == "令和8年11月22日");
  CHECK(era_date("2022-03-01") == "令和4年3月1日");
  CHECK(era_date("2019-05-01") == "令和元年5月1日");
  CHECK(era_date("2019-04-30") == "平成31年4月30日");
  CHECK(era_date("1989-01-08") == "平成元年1月8日");
  CHECK(era_date("1989-01-07") == "昭和64年1月7日");
  CHECK(era_date("1926-12-25") == "昭和元年12月25日");
  CHECK(era_date("1926-12-24") == "1926年12月24日");
}

TEST_CASE("what is no date stays as it is") {
  for (auto text : {"", "2026", "2026-1-02", "2026/11/22", "2026-xx-22", "26-11-2022"}) {
    CHECK(era_date(text) == text);
  }
}

TEST_CASE("a month is spoken as a day is") {
  const YearStyle eras, western{YearNames::Western};
  CHECK(spoken_date("2025-03", eras, Language::Japanese) == "令和7年3月");
  CHECK(spoken_date("2019-05", eras, Language::Japanese) == "令和元年5月");
  CHECK(spoken_date("2025-03", western, Language::Japanese) == "2025年3月");
  CHECK(spoken_date("2025-03", eras, Language::English) == "March 2025");
  CHECK(spoken_date("2025-13", eras, Language::Japanese) == "2025-13");
}

TEST_CASE("people type days and months in many ways") {
  for (auto text : {"2025-03", "2025/3", "2025.3", "2025年3月", "令和7年3月", "R7.3", "ｒ７．３",
                    "March 2025"}) {
    CAPTURE(text);
    CHECK(typed_date(text) == "2025-03");
  }
  for (auto text : {"2025-03-31", "2025/3/31", "令和7年3月31日", "R7.3.31", "31 March 2025"}) {
    CAPTURE(text);
    CHECK(typed_date(text) == "2025-03-31");
  }
  CHECK(typed_date("令和元年5月") == "2019-05");
  CHECK(typed_date("平成31.4.30") == "2019-04-30");
  for (auto text : {"", "2025", "2025-13", "2025-02-30", "令和0年3月", "いつか", "3月",
                    "2025-3-4-5", "March", "7.3", "R.3", "R7x.3"}) {
    CAPTURE(text);
    CHECK(typed_date(text) == std::nullopt);
  }
}

TEST_CASE("what is said of a date can be typed again") {
  const YearStyle eras, western{YearNames::Western};
  for (std::string date : {"2025-03", "2025-03-31", "2019-05", "2019-04-30", "1989-01-07"}) {
    for (YearStyle style : {eras, western}) {
      for (Language language : {Language::Japanese, Language::English}) {
        std::string said = spoken_date(date, style, language);
        CAPTURE(said);
        CHECK(typed_date(said) == date);
      }
    }
  }
}

}  // namespace fujiplan
