#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "reports/data/open_data.h"

namespace fujiplan {

// The last text of a column, for the rows behind it that have the same: a table has many for each
// project, and for each year.
class KeptCell {
 public:
  // What the row has in the column. The text is valid until the next row, or as cell_of() says.
  std::string_view text(const DataColumn& column, const Plan& plan, const DataRow& row,
                        Scratch& scratch) {
    if (column.cells_of == CellsOf::OneRow) return cell_of(column, plan, row, scratch);
    if (size_ > 0 && is_alike(column.cells_of, row)) return {text_.data(), size_};
    std::string_view made = cell_of(column, plan, row, scratch);
    size_ = made.size() <= text_.size() ? made.size() : 0;  // too long to be kept
    made.copy(text_.data(), size_);
    made_of_ = row;
    return made;
  }

 private:
  bool is_alike(CellsOf cells_of, const DataRow& row) const {
    if (cells_of == CellsOf::OnePlan) return true;
    return cells_of == CellsOf::OneProject ? row.project == made_of_.project
                                           : row.year == made_of_.year;
  }

  DataRow made_of_;
  std::size_t size_ = 0;  // 0: none is kept
  std::array<char, 48> text_;
};

}  // namespace fujiplan
