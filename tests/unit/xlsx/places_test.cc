#include "xlsx/places.h"

#include <doctest/doctest.h>

namespace fujiplan::xlsx {

TEST_CASE("places are those of Excel") {
  CHECK(parse_place("A1") == CellPlace{0, 0});
  CHECK(parse_place("AA10") == CellPlace{9, 26});
  CHECK(parse_place("XFD1048576") == CellPlace{1'048'575, 16'383});
  for (std::string_view wrong : {"", "A", "1", "A0", "A01", "a1", "XFE1", "A1048577", "$A$1", "A-1",
                                 "A1B", "ZZZZZZZZZZZZZZZZ1"}) {
    INFO(wrong);
    CHECK(!parse_place(wrong));
  }
  CHECK(parse_range("A1:C3") == CellRange{{0, 0}, {2, 2}});
  CHECK(parse_range("B2") == CellRange{{1, 1}, {1, 1}});
  CHECK(!parse_range("A1:"));
  CHECK(!parse_range("A1:B2:C3"));
}

TEST_CASE("a cell of a sheet is named as in a formula") {
  const CellPlace at{11, 4};
  CHECK(place_in_sheet("回答", at) == "回答!E12");
  CHECK(place_in_sheet("Sheet1", at) == "Sheet1!E12");
  CHECK(place_in_sheet("R8_回答.2", at) == "R8_回答.2!E12");
  CHECK(place_in_sheet("市民課 (2)", at) == "'市民課 (2)'!E12");
  CHECK(place_in_sheet("令和8年度　回答", at) == "'令和8年度　回答'!E12");
  CHECK(place_in_sheet("8年度", at) == "'8年度'!E12");
  CHECK(place_in_sheet("R8", at) == "'R8'!E12");  // a cell has that name
  CHECK(place_in_sheet("it's", at) == "'it''s'!E12");
  CHECK(place_in_sheet("", at) == "''!E12");
}

}  // namespace fujiplan::xlsx
