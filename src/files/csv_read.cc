#include "files/csv_read.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <new>

namespace fujiplan {

// What the first line has most of; a comma when it has none.
static char delimiter_of(std::string_view text) {
  constexpr std::string_view kDelimiters = ",;\t";
  std::array<std::size_t, kDelimiters.size()> counts{};
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (auto at = kDelimiters.find(c); at != kDelimiters.npos) ++counts[at];
  }
  auto most = std::ranges::max_element(counts);
  return kDelimiters[static_cast<std::size_t>(most - counts.begin())];
}

// LF for CRLF and CR: libcsv would see an empty row between the two.
static std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (;;) {
    std::size_t end = text.find('\r');
    out += text.substr(0, end);
    if (end == text.npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
    if (text.starts_with('\n')) text.remove_prefix(1);
  }
  return out;
}

namespace {

// libcsv's parser with the rows it has filled.
class CsvParser {
 public:
  explicit CsvParser(char delimiter) {
    constexpr unsigned char kOptions = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
    if (csv_init(&parser_, kOptions) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    csv_set_space_func(&parser_, [](unsigned char) { return 0; });  // else it would trim cells
    csv_set_blk_size(&parser_, std::size_t{1} << 16);  // else a long cell grows by 128 bytes
  }
  ~CsvParser() { csv_free(&parser_); }
  CsvParser(const CsvParser&) = delete;
  CsvParser& operator=(const CsvParser&) = delete;

  // False: the text is broken in the cell after the last of the last row.
  bool parse(std::string_view text) {
    std::size_t done = csv_parse(&parser_, text.data(), text.size(), end_cell, end_row, this);
    bool good = done == text.size();
    if (good) {
      good = csv_fini(&parser_, end_cell, end_row, this) == 0;
      open_quote = !good;
    }
    if (!good && csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
    return good;
  }
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> cells;  // of the row that has not ended
  bool open_quote = false;         // the text ended inside quotes

 private:
  static void end_cell(void* bytes, std::size_t size, void* self) {
    static_cast<CsvParser*>(self)->cells.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void end_row(int, void* self) {
    auto& parser = *static_cast<CsvParser*>(self);
    parser.rows.push_back(std::move(parser.cells));
    parser.cells.clear();
  }
  csv_parser parser_{};
};

}  // namespace

CsvTable read_csv(std::string_view text, char delimiter) {
  std::string plain = with_plain_line_ends(text);
  CsvTable table;
  table.delimiter = delimiter;
  CsvParser parser(table.delimiter);
  bool good = parser.parse(plain);
  table.rows = std::move(parser.rows);
  if (!good) table.broken_at = CellPlace{table.rows.size(), parser.cells.size()};
  table.open_quote = parser.open_quote;
  table.ends_in_line = plain.empty() || plain.ends_with('\n');
  return table;
}

CsvTable read_csv(std::string_view text) {
  return read_csv(text, delimiter_of(text));
}

}  // namespace fujiplan
