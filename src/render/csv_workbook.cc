#include "render/csv_workbook.h"

#include <algorithm>
#include <string>

#include "base/byte_order_mark.h"
#include "files/csv_read.h"
#include "files/spreadsheet_text.h"

namespace fujiplan {

static bool is_plain_number(std::string_view text) {
  bool has_zeros = text.size() > 1 && text[0] == '0' && text[1] != '.';
  return !has_zeros && table_cell(text, Align::Right).number.has_value();
}

static Align align_of(const Table& table, std::size_t column) {
  bool any = false;
  for (const auto& row : table.rows) {
    if (column >= row.size() || row[column].empty()) continue;
    if (!is_plain_number(row[column])) return Align::Left;
    any = true;
  }
  return any ? Align::Right : Align::Left;
}

static Table table_of(std::string_view csv) {
  if (csv.starts_with(kUtf8Mark)) csv.remove_prefix(kUtf8Mark.size());
  Table table;
  for (auto& row : read_csv(csv, ',').rows) {
    for (std::string& text : row) text = std::string(with_formula(text));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return table;
  for (std::string& header : table.rows.front()) table.columns.push_back({std::move(header)});
  table.rows.erase(table.rows.begin());
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    table.columns[i].align = align_of(table, i);
  return table;
}

xlsx::Workbook csv_workbook(std::string_view csv, const SheetName& name) {
  xlsx::Workbook workbook{.title = name.plan + " " + name.heading};
  xlsx::Sheet& sheet = workbook.sheets.emplace_back(table_sheet(table_of(csv), name));
  for (xlsx::Row& row : sheet.rows) {
    for (xlsx::Cell& cell : row.cells) {
      if (cell.number) cell.look.kind = xlsx::Look::Kind::General;
    }
  }
  return workbook;
}

}  // namespace fujiplan
