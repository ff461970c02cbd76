#include "notation/calendar.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace fujiplan;

TEST_CASE("a date is a day that the calendar has") {
  for (std::string_view text :
       {"2026-11-22", "2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30", "1000-01-01"}) {
    CAPTURE(text);
    CHECK(is_calendar_date(text));
  }
  for (std::string_view text :
       {"2026-02-30", "2026-11-31", "2025-02-29", "2100-02-29", "2026-13-01", "2026-00-01",
        "2026-01-00", "2026-01-32", "0999-01-01", "2026-1-1", "2026/01/01", "2026-01-01 ",
        "2026-+1-01", "-026-01-01", "", "２０２６-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(is_calendar_date(text));
  }
}
