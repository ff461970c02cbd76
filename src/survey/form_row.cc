#include "survey/form_row.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan {

static bool is_typed(RowCells row, std::size_t column) {
  return column < row.size() && !trim(row[column]).empty();
}

bool is_blank(RowCells row) {
  return first_typed(row) == row.size();
}

std::size_t first_typed(RowCells row) {
  auto typed = [](const std::string& cell) { return !trim(cell).empty(); };
  return static_cast<std::size_t>(std::ranges::find_if(row, typed) - row.begin());
}

std::size_t typed_answers(const FormHeader& header, RowCells row) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    bool answer = header.columns[i] != nullptr && header.columns[i]->role == ColumnRole::Answer;
    count += answer && is_typed(row, i);
  }
  return count;
}

bool has_doubtful_answer(const FormHeader& header, RowCells row) {
  return std::ranges::any_of(header.doubtful, [&](std::size_t i) { return is_typed(row, i); });
}

bool is_last_without_end(const FormTable& table, std::size_t row) {
  return row + 1 == table.rows.size() && !table.ends_in_line && !table.broken_at;
}

}  // namespace fujiplan
