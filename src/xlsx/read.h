#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "files/cell_place.h"

// Workbooks (.xlsx, .xlsm) that come from outside, as values: what people see in them, whichever
// program has written them. Nothing of a file is run, opened or fetched, and what one may cost is
// bounded (limits.h).
namespace fujiplan::xlsx {

// What somebody wrote beside a cell.
struct Remark {
  CellPlace at;
  std::string text;
  bool operator==(const Remark&) const = default;
};

struct ReadSheet {
  std::string name;
  bool hidden = false;  // what it says counts all the same: only who shows the workbook asks for it
  // What cells say, where they stand: hidden rows and columns as well. Rows differ in length. A
  // number is as it was typed (number_text.h), a truth value TRUE or FALSE, a fault #NAME? or the
  // like; of a formula it is the value that it had when the workbook was saved.
  std::vector<std::vector<std::string>> rows = {};
  std::vector<CellPlace> uncomputed = {};  // formulas whose value is not in the file; in order
  std::vector<CellPlace> dates = {};       // cells whose number is shown as a day; in order
  std::vector<CellPlace> rounded = {};     // numbers with more digits than are kept; in order
  std::vector<CellRange> merged = {};
  std::vector<Remark> comments = {};  // in order
  std::vector<Remark> links = {};     // addresses that cells lead to without saying them; in order
  std::vector<std::string> drawn = {};  // what text boxes and shapes say
  std::size_t pictures = 0;             // with charts and shapes without text
};

struct ReadBook {
  std::vector<ReadSheet> sheets = {};                                // in the order of their tabs
  std::vector<std::pair<std::string, std::string>> properties = {};  // of its own: name and value
  bool has_macros = false;
  Message unusable = {};  // why it cannot be read; empty: it was
};

// A ZIP archive, or a compound file as Excel 97 to 2003 made them: read_book says more of it.
bool is_workbook_file(std::string_view bytes);

ReadBook read_book(std::string_view bytes);

}  // namespace fujiplan::xlsx
