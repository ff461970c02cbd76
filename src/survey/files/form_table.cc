#include "survey/files/form_table.h"

#include <algorithm>

#include "xlsx/places.h"

namespace fujiplan {

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
