#include "xlsx/row_height.h"

#include <doctest/doctest.h>

#include <string_view>

#include "xlsx/text_lines.h"

namespace fujiplan::xlsx {
namespace {

using Lines = std::vector<std::string_view>;

Row row_of(std::string text, bool wraps, unsigned char points = 10) {
  return {.cells = {{.text = std::move(text), .look = {.wraps = wraps, .points = points}}}};
}

TEST_CASE("lines are broken after spaces, and between Japanese characters but not before signs") {
  CHECK(lines_within("", 10) == Lines{});
  CHECK(lines_within("short", 10) == Lines{"short"});
  CHECK(lines_within("one two three", 8) == Lines{"one two", "three"});
  CHECK(lines_within("unbreakable", 4) == Lines{"unbr", "eaka", "ble"});
  CHECK(lines_within("手続を広げる。", 12) == Lines{"手続を広げ", "る。"});
  CHECK(lines_within("手続（窓口）を", 6) == Lines{"手続", "（窓", "口）を"});
  CHECK(lines_within("10件のFujiを", 8) == Lines{"10件の", "Fujiを"});
}

TEST_CASE("a row is as high as the lines of the cell that has most") {
  const std::vector<Column> columns = {{.width = 21}};
  double one = height_that_fits(columns, row_of("一行", true));
  CHECK(one > 10);
  CHECK(height_that_fits(columns, row_of("一\n二\n\n四", true)) == doctest::Approx(4 * one));
  std::string sixty;
  for (int i = 0; i < 60; ++i) sixty += "字";
  CHECK(height_that_fits(columns, row_of(sixty, true)) == doctest::Approx(6 * one));
  CHECK(height_that_fits(columns, row_of(sixty, false)) == doctest::Approx(one));
  CHECK(height_that_fits(columns, row_of("大", true, 20)) == doctest::Approx(2 * one));
}

TEST_CASE("a row is no higher than Excel allows, and hidden columns do not count") {
  std::string lines;
  for (int i = 0; i < 90; ++i) lines += "行\n";
  CHECK(height_that_fits({{.width = 20}}, row_of(lines, true)) == doctest::Approx(409));
  double hidden = height_that_fits({{.width = 20, .hidden = true}}, row_of(lines, true));
  CHECK(hidden == doctest::Approx(0));
}

}  // namespace
}  // namespace fujiplan::xlsx
