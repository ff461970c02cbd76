#include "survey/import/form_around.h"

#include <algorithm>

#include "base/text.h"
#include "survey/form.h"
#include "survey/form_id.h"
#include "survey/form_row.h"
#include "survey/form_version.h"

namespace fujiplan {

// The sum of a column that somebody has put below it.
static bool is_total(RowCells row, const FormHeader& header) {
  constexpr std::string_view kTotals[] = {"合計", "小計", "総計", "計", "total", "sum"};
  for (std::size_t i = 0; i < row.size(); ++i) {
    bool is_answer = i < header.columns.size() && header.columns[i] != nullptr &&
                     header.columns[i]->role == ColumnRole::Answer;
    std::string word;
    for (char c : to_lower_ascii(to_half_width(row[i]))) {
      if (c != ' ') word += c;
    }
    if (!is_answer && std::ranges::find(kTotals, word) != std::end(kTotals)) return true;
  }
  return false;
}

static bool is_about_project(const Plan& plan, const FormTable& table, const FormHeader& header,
                             std::size_t row) {
  const RowCells cells = table.rows[row];
  std::string_view id = trim(table.text({row, header.id}));
  if (!id.empty() && (parse_form_id(id) || looks_like_date(id))) return true;
  if (!table.is_restored(row) && parse_form_version(table.text({row, header.version}))) return true;
  if (header.end && parse_form_id(table.text({row, *header.end}))) return true;
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    bool is_name = header.columns[i] != nullptr && header.columns[i]->role == ColumnRole::Name;
    std::string name = is_name ? comparable_cell(table.text({row, i})) : "";
    if (!name.empty() && find_by_name(plan, name) != nullptr) return true;
  }
  // A row that has lost its id, or the head of one that was cut off.
  bool cut = is_last_without_end(table, row) && cells.size() < header.columns.size();
  return cut || (typed_answers(header, cells) > 0 && !is_total(cells, header));
}

std::size_t end_of_rows(const Plan& plan, const FormTable& table, const FormHeader& header) {
  std::size_t end = table.rows.size();
  if (table.broken_at) return end;
  while (end > header.row + 1) {
    const std::size_t row = end - 1;
    bool blank = is_blank(table.rows[row]) && table.uncomputed_in(row).empty();
    if (!blank && (is_blank(table.rows[row]) || is_about_project(plan, table, header, row))) break;
    --end;
  }
  return end;
}

std::vector<UnusedValue> values_above(const FormTable& table, std::size_t file) {
  std::vector<UnusedValue> values;
  for (std::size_t row = 0; row < table.header_row.value(); ++row) {
    const std::vector<std::string>& cells = table.rows[row];
    const std::size_t first = first_typed(cells);
    for (std::size_t i = first; i < cells.size(); ++i) {
      std::string_view typed = trim(cells[i]);
      if (typed.empty() || (i == first && is_form_note(typed))) continue;
      values.push_back({.file = file,
                        .at = {row, i},
                        .why = WhyUnused::Above,
                        .typed = shortened(table.shown({row, i}))});
    }
  }
  return values;
}

std::vector<UnusedValue> values_below(const FormTable& table, std::size_t file, std::size_t end) {
  constexpr Text kFormula{"（計算結果のない数式）", "(a formula without its result)"};
  std::vector<UnusedValue> values;
  auto add = [&](CellPlace at, std::string typed) {
    values.push_back({.file = file, .at = at, .why = WhyUnused::Below, .typed = std::move(typed)});
  };
  for (std::size_t row = end; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      if (table.is_restored(row) && table.restored_column == i) continue;
      if (trim(table.rows[row][i]).empty()) continue;
      add({row, i}, shortened(table.shown({row, i})));
    }
    for (CellPlace at : table.uncomputed_in(row)) {
      add(at, std::string(kFormula.in(table.language)));
    }
  }
  return values;
}

std::optional<DoubtfulEnd> doubtful_end(const FormTable& table, std::size_t file,
                                        const FormHeader& header, std::size_t row) {
  bool said = header.end && *header.end + 1 == table.rows[row].size();
  if (!is_last_without_end(table, row) || said) return std::nullopt;
  CellPlace at{row, table.rows[row].size() - 1};
  return DoubtfulEnd{file, at, shortened(table.shown(at))};
}

}  // namespace fujiplan
