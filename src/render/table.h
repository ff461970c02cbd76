#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"

namespace fujiplan {

enum class TableFormat : unsigned char { Table, Markdown, Csv, Tsv, Json, Workbook };
constexpr auto describe(EnumOf<TableFormat>) {
  return std::array{
      EnumRow<TableFormat>{
          TableFormat::Table, "table", "table", {"端末で読む表", "table for a terminal"}},
      EnumRow<TableFormat>{TableFormat::Markdown, "md", "md", {"Markdownの表", "Markdown table"}},
      EnumRow<TableFormat>{TableFormat::Csv, "csv", "csv", {"CSV（RFC 4180）", "CSV (RFC 4180)"}},
      EnumRow<TableFormat>{TableFormat::Tsv, "tsv", "tsv", {"タブ区切り", "tab-separated values"}},
      EnumRow<TableFormat>{TableFormat::Json, "json", "json", {"JSON", "JSON"}},
      EnumRow<TableFormat>{
          TableFormat::Workbook, "xlsx", "xlsx", {"Excelブック", "Excel workbook"}},
  };
}

enum class Align : unsigned char { Left, Right, Center };

struct Column {
  std::string header;
  Align align = Align::Left;
  bool may_shrink = false;  // cut with `…` when a terminal is too narrow
};

// Cells are plain text. A row may be shorter than the columns: the rest is empty.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

// Columns lined up by display width. `width`: cells of the terminal; 0 = do not cut anything.
std::string render_plain(const Table& table, int width);

// A GFM table: line breaks, pipes and markup in cells are escaped, so that every row has as many
// cells as the header and no text can become HTML or a link.
std::string render_markdown(const Table& table);

std::string render_csv(const Table& table);  // RFC 4180 quoting, LF line ends, no byte order mark
std::string render_tsv(const Table& table);  // TAB and line breaks in cells become spaces

// Any of the four; `format` must be none of Json and Workbook (render/table_workbook.h).
std::string render(const Table& table, TableFormat format, int width);

// A rendered table for people with `counts` below it; csv and tsv are one table and nothing else.
std::string with_counts(std::string table, TableFormat format, const std::string& counts);

}  // namespace fujiplan
