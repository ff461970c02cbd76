#pragma once

#include <compare>
#include <cstddef>
#include <string>

namespace fujiplan {

// A cell as spreadsheets count: both from 0. Row 0 is the line of headers.
struct CellPlace {
  std::size_t row = 0, column = 0;
  auto operator<=>(const CellPlace&) const = default;
};

struct CellRange {
  CellPlace first, last;  // both are in it
  bool operator==(const CellRange&) const = default;
};

std::string column_name(std::size_t column);  // 0 is A, 25 Z, 26 AA
std::string cell_name(CellPlace place);       // row 11, column 4 is E12

}  // namespace fujiplan
