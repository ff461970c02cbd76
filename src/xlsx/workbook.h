#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/cell_place.h"

// A workbook as a value: sheets of cells with their looks, and what people may do there. write.h
// makes the bytes of an .xlsx of it.
namespace fujiplan::xlsx {

inline constexpr std::uint32_t kNoColor = 0xFF000000;

// How a cell looks. Cells of equal looks share one format of the file.
struct Look {
  std::uint32_t fill = kNoColor, color = kNoColor;  // 0xRRGGBB; kNoColor: that of the program
  enum class Across : unsigned char { Usual, Left, Center, Right } across = Across::Usual;
  // How a spreadsheet shows and takes what is typed: a text stays one (`007`, `10/20`), and so does
  // what is typed over it; numbers with or without groups of three digits.
  enum class Kind : unsigned char { General, Text, Grouped } kind = Kind::Text;
  bool bold = false;
  bool wraps =
      false;  // lines that are too long go on below; else they are cut off at the next cell
  bool framed = false;         // a thin line around it
  bool middle = false;         // between top and bottom; else at the top
  bool locked = true;          // where the sheet is protected
  unsigned char decimals = 0;  // of a grouped number, at most 2
  unsigned char points = 11;   // size of its letters
  auto operator<=>(const Look&) const = default;
};

// A text, a number, or a formula with the value that it has now.
struct Cell {
  std::string text = {};  // never taken for anything else
  std::optional<double> number = {};
  std::string formula = {};  // `=COUNTA(B2:B9)`; its value is the number or the text
  Look look = {};
};

struct Row {
  std::vector<Cell> cells;
  double height = 0;  // points; 0: what its texts need
};

struct Column {
  double width = 0;  // digits of the usual size, of which a Japanese character takes two; 0: usual
  bool hidden = false;
  Look look = {.kind = Look::Kind::General};  // of cells that the rows do not have
};

// What may be typed into an area, with what to say of it. Excel shows at most 32 characters of the
// titles and 255 of the texts: what is longer is cut with `…`.
struct Rule {
  enum class Takes : unsigned char {
    OneOf,        // of a named list
    WholeNumber,  // 0 or more
    Text,         // of at most `most` characters
    Anything,     // only the hint is shown
  };
  CellRange area;
  Takes takes = Takes::Anything;
  std::string list = {};  // name of the list
  std::uint32_t most = 0;
  std::string hint_title = {}, hint = {};    // while the cell is chosen; empty: none
  std::string fault_title = {}, fault = {};  // when it does not fit
  bool only_warns = false;                   // it can be kept all the same
};

// Colours for where a formula holds, which is written for the first cell of the area.
struct Condition {
  CellRange area;
  std::string formula;
  std::uint32_t fill = kNoColor;
};

struct Sheet {
  std::string name;  // at most 31 characters, without any of []:*?/\ .
  bool hidden = false;
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};
  CellPlace frozen = {};  // rows above and columns before it stay in sight
  std::optional<CellRange> filter = {};
  bool is_protected = false;  // no password; sorting, filtering, widths and heights stay allowed
  std::vector<Rule> rules = {};
  std::vector<Condition> conditions = {};
  // On paper: A4; header and footer in the notation of Excel (`&P`).
  bool landscape = true;
  std::uint16_t pages_wide = 1;                  // the sheet is made as small as that takes
  std::optional<std::size_t> repeated_row = {};  // printed at the top of each page
  std::size_t repeated_columns = 0;              // printed at the left of each page: the first ones
  std::string page_header = {}, page_footer = {};
};

// A text in the header or the footer of a page, where `&` begins an order: it is said twice. Before
// `G` libxlsxwriter takes even that for a picture and refuses it, so there it is the wide one.
std::string on_page(std::string_view text);

// Cells of a sheet by a name that rules and formulas can use.
struct NamedList {
  std::string name;     // of ASCII letters, digits and `_`
  std::string formula;  // `='選択肢'!$A$1:$A$5`
};

struct Workbook {
  std::string title;                // of the document
  std::string font = "游ゴシック";  // of all cells
  std::vector<Sheet> sheets = {};   // the first one is shown
  std::vector<NamedList> lists = {};
  std::vector<std::pair<std::string, std::string>> properties = {};  // at most 255 characters each
};

}  // namespace fujiplan::xlsx
