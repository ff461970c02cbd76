// A workbook that comes from outside. An input that is an archive is read as it is; any other is
// the text of a workbook (workbook_text.h), and the XML of a sheet: each goes into an archive that
// is whole, so that what changes gets past its sums.
#include <algorithm>
#include <stdexcept>

#include "base/text.h"
#include "fuzz/target.h"
#include "workbook_text.h"
#include "xlsx/limits.h"
#include "xlsx/read.h"

namespace fujiplan::fuzz {

static void require_text(const std::string& text) {
  require(!first_invalid_utf8(text), "what is read is UTF-8");
  require(text.size() <= xlsx::kMostKept, "no text is longer than all may be");
}

static void check_sheet(const xlsx::ReadSheet& sheet) {
  require_text(sheet.name);
  require(sheet.rows.size() <= xlsx::kMostRows, "no more rows than there may be");
  for (const auto& cells : sheet.rows) {
    require(cells.size() <= xlsx::kMostColumns, "no more columns than there may be");
    require(cells.empty() || !cells.back().empty(), "a row ends with a value");
    for (const std::string& cell : cells) {
      require_text(cell);
    }
  }
  require(sheet.rows.empty() || !sheet.rows.back().empty(), "a sheet ends with a value");
  require(std::ranges::is_sorted(sheet.uncomputed), "formulas are in order");
  for (const xlsx::Remark& comment : sheet.comments) require_text(comment.text);
  for (const std::string& text : sheet.drawn) require_text(text);
}

static void read(const std::string& bytes) {
  const xlsx::ReadBook book = xlsx::read_book(bytes);
  require(book.unusable.ja.empty() == book.unusable.en.empty(), "a refusal has both languages");
  require(book.unusable.empty() || book.sheets.empty(), "what is refused is not used");
  for (const xlsx::ReadSheet& sheet : book.sheets) check_sheet(sheet);
  for (const auto& [name, value] : book.properties) require_text(name + value);
  require(testing::workbook_text(bytes) == testing::workbook_text(bytes), "twice is the same");
}

static void read_as_text(const std::string& input) {
  for (const char* before : {"", "[sheet S]\n[part xl/worksheets/sheet1.xml]\n"}) {
    std::string bytes;
    try {
      bytes = testing::workbook_bytes(before + input);
    } catch (const std::runtime_error&) {
      continue;  // it is no such text
    }
    read(bytes);
  }
}

}  // namespace fujiplan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(bytes), size);
  if (input.starts_with("PK")) {
    fujiplan::fuzz::read(input);
  } else {
    fujiplan::fuzz::read_as_text(input);
  }
  return 0;
}
