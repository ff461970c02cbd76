#include "survey/files/form_stamp_cells.h"

#include <algorithm>

namespace fujiplan {

void add_stamp_cells(xlsx::Sheet& sheet, const Properties& stamp) {
  const std::size_t column = sheet.columns.size();
  sheet.columns.resize(column + 2);
  if (sheet.rows.size() < stamp.size()) sheet.rows.resize(stamp.size());
  for (std::size_t i = 0; i < stamp.size(); ++i) {
    std::vector<xlsx::Cell>& cells = sheet.rows[i].cells;
    cells.resize(column + 2);
    cells[column].text = stamp[i].first;
    cells[column + 1].text = stamp[i].second;
  }
}

Properties stamp_in_cells(const std::vector<std::vector<std::string>>& rows) {
  Properties stamp;
  for (const std::vector<std::string>& row : rows) {
    auto is_name = [](const std::string& cell) { return cell.starts_with(kStampPrefix); };
    auto name = std::ranges::find_if(row, is_name);
    if (name == row.end()) continue;
    stamp.emplace_back(*name, name + 1 != row.end() ? *(name + 1) : std::string());
  }
  return stamp;
}

}  // namespace fujiplan
