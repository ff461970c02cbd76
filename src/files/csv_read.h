#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/cell_place.h"

namespace fujiplan {

// What a CSV text holds. rows[i] is row i+1 of a spreadsheet that opens it: a blank line is a row
// without cells, and rows may differ in length.
struct CsvTable {
  char delimiter = ',';  // comma, semicolon or TAB
  std::vector<std::vector<std::string>> rows;
  // Where reading had to stop: a quote that is not closed, or that stands in the middle of a cell
  // or before more text. Rows from there on are missing.
  std::optional<CellPlace> broken_at;
  bool open_quote = false;   // broken_at is where the last quote opens: the text ends inside it
  bool ends_in_line = true;  // the last row has a line end; one that was cut off mostly has none
};

// Reads CSV as RFC 4180 has it, with any of the three delimiters (the one the first line has most
// of, outside quotes) and any line ends; a line break inside a cell becomes LF. Spaces stay.
CsvTable read_csv(std::string_view text);
CsvTable read_csv(std::string_view text, char delimiter);

}  // namespace fujiplan
