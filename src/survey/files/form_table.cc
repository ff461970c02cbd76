#include "survey/files/form_table.h"

#include <algorithm>

namespace fujiplan {

std::string_view FormTable::text(CellPlace at) const {
  const auto& cells = rows[at.row];
  return at.column < cells.size() ? std::string_view(cells[at.column]) : std::string_view();
}

std::string FormTable::shown(CellPlace at) const {
  std::string shown(std::ranges::binary_search(guarded, at) ? guard : std::string_view());
  return shown += text(at);
}

}  // namespace fujiplan
