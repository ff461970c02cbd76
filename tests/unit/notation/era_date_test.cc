#include "notation/era_date.h"

#include <doctest/doctest.h>

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

}  // namespace fujiplan
