#include "model/types/ambiguous.h"

#include <doctest/doctest.h>

#include "unit/support.h"

namespace fujiplan {
namespace {

struct Reading {
  const char* text;
  const char* other;
};

TEST_CASE("what other YAML readers would take for something else") {
  const Reading rows[] = {
      {"true", "a truth value"},
      {"True", "a truth value"},
      {"FALSE", "a truth value"},
      {"yes", "a truth value"},
      {"No", "a truth value"},
      {"ON", "a truth value"},
      {"off", "a truth value"},
      {"y", "a truth value"},
      {"N", "a truth value"},
      {"2022-04-01", "a date"},
      {"2022-4-1", "a date"},
      {"2022-04-01T10:00:00Z", "a date"},
      {"2022-04-01 10:00:00 +9", "a date"},
      {"0", "a number"},
      {"2025", "a number"},
      {"-1", "a number"},
      {"+1", "a number"},
      {"010", "a number"},
      {"0o17", "a number"},
      {"0x1F", "a number"},
      {"-0xff", "a number"},
      {"0b101", "a number"},
      {"1_000", "a number"},
      {"0xFF_FF", "a number"},
      {"1.1", "a number"},
      {".5", "a number"},
      {"5.", "a number"},
      {"1e3", "a number"},
      {"1E-3", "a number"},
      {"12:30", "a number"},
      {"190:20:30", "a number"},
      {".inf", "a number"},
      {"-.INF", "a number"},
      {"+.Inf", "a number"},
      {".nan", "a number"},
      {".NaN", "a number"},
      // Others read these as text, but an eye does not: better quoted, too.
      {"1.2.3", "a number"},
  };
  for (const Reading& row : rows) {
    INFO(row.text);
    auto other = other_reading(row.text);
    REQUIRE(other.has_value());
    CHECK(other->en == row.other);
  }
}

TEST_CASE("what is text for every reader") {
  for (const char* text : {"",
                           "a",
                           "-",
                           "+",
                           ".",
                           "..",
                           "_",
                           "e3",
                           "1-1-2",
                           "1-2",
                           "B1-7-5",
                           "R4",
                           "R4上",
                           "3件",
                           "60%",
                           "1,000",
                           "３",
                           "yes.",
                           "はい",
                           "truely",
                           "tru",
                           "Nope",
                           "on-off",
                           "0x",
                           "0xG",
                           "0o",
                           "x1F",
                           "2022-04",
                           "2022年4月1日",
                           "2022/04/01",
                           "2022-",
                           "2022-0401",
                           "98頁",
                           "1 000",
                           "12時30分",
                           "infinity",
                           ".info",
                           "nan",
                           "v1.2",
                           "~a",
                           "null値"}) {
    INFO(text);
    CHECK_FALSE(other_reading(text).has_value());
  }
}

TEST_CASE("no name of the real plan reads as something else") {
  for (const Project& project : testing::real_plan().projects) {
    INFO(project.name.value);
    CHECK_FALSE(other_reading(project.name.value).has_value());
    CHECK_FALSE(other_reading(to_string(project.id.value)).has_value());
  }
}

}  // namespace
}  // namespace fujiplan
