#include "survey/files/form_table.h"

#include <algorithm>

#include "files/spreadsheet_text.h"
#include "survey/form_header.h"
#include "xlsx/places.h"

namespace fujiplan {

FormTable form_table_of(std::vector<std::vector<std::string>> rows, const Vocabulary& words) {
  FormTable table;
  table.rows = std::move(rows);
  table.language = words.language;
  table.guard = kSpreadsheetGuard;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      std::string& cell = table.rows[row][i];
      std::size_t guard = cell.size() - unguarded_text(cell).size();
      if (guard == 0) continue;
      cell.erase(0, guard);
      table.guarded.push_back({row, i});
    }
  }
  if (auto header = header_row_of(table.rows, words)) {
    table.header_row = header->row;
    table.language = header->language;
  }
  return table;
}

std::span<const CellPlace> FormTable::uncomputed_in(std::size_t row) const {
  return {std::ranges::lower_bound(uncomputed, CellPlace{row, 0}),
          std::ranges::lower_bound(uncomputed, CellPlace{row + 1, 0})};
}

bool FormTable::is_restored(std::size_t row) const {
  return std::ranges::binary_search(restored, row);
}

std::string_view FormTable::text(CellPlace at) const {
  const auto& cells = rows[at.row];
  return at.column < cells.size() ? std::string_view(cells[at.column]) : std::string_view();
}

std::string FormTable::shown(CellPlace at) const {
  std::string shown(std::ranges::binary_search(guarded, at) ? guard : std::string_view());
  return shown += text(at);
}

std::string place_of(const FormFile& file) {
  return file.sheet.empty() ? file.path : file.path + ":" + file.sheet;
}

std::string place_of(const FormFile& file, CellPlace at) {
  return file.path + ":" +
         (file.sheet.empty() ? cell_name(at) : xlsx::place_in_sheet(file.sheet, at));
}

}  // namespace fujiplan
