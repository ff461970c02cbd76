#include "xlsx/row_height.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "xlsx/text_lines.h"

namespace fujiplan::xlsx {

static constexpr double kUsualWidth = 8, kUsualPoints = 11, kHighest = 409;
// Of a line of 游ゴシック, by the size of its letters.
static constexpr double kLine = 1.7;

// Lines of the text in the cell, by the widths of its letters.
static std::size_t lines_in(const Column& column, const Cell& cell) {
  if (!cell.look.wraps) return 1;
  double width = column.width > 0 ? column.width : kUsualWidth;
  auto cells = static_cast<std::size_t>(std::max(1.0, width * kUsualPoints / cell.look.points - 1));
  if (cell.text.size() <= cells && cell.text.find('\n') == cell.text.npos) return 1;
  std::size_t lines = 0;
  for (std::string_view line : lines_of(cell.text)) {
    lines += std::max<std::size_t>(1, lines_within(line, cells).size());
  }
  return lines;
}

double height_that_fits(const std::vector<Column>& columns, const Row& row) {
  double height = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Column usual;
    const Column& column = i < columns.size() ? columns[i] : usual;
    if (column.hidden) continue;
    const Cell& cell = row.cells[i];
    double line = cell.look.points * kLine;
    height = std::max(height, line * static_cast<double>(lines_in(column, cell)));
  }
  return std::min(height, kHighest);
}

}  // namespace fujiplan::xlsx
