#include "survey/files/form_lists.h"

#include <algorithm>
#include <utility>

#include "base/formatted.h"
#include "base/number.h"
#include "files/cell_place.h"

namespace fujiplan {

static xlsx::Cell cell_with(const std::string& value, bool is_number) {
  auto number = is_number ? parse_whole_number(value) : std::nullopt;
  if (!number) return {.text = value};
  return {.number = static_cast<double>(*number), .look = {.kind = xlsx::Look::Kind::General}};
}

std::string FormLists::add_list(std::string_view heading, std::vector<xlsx::Cell> cells) {
  std::string name = formatted("choices_{}", lists_.size() + 1);
  lists_.push_back({std::move(name), std::string(heading), std::move(cells)});
  return lists_.back().name;
}

std::string FormLists::add(std::string_view heading, std::vector<std::string> values,
                           bool numbers) {
  auto same = std::ranges::find_if(
      lists_, [&](const List& list) { return list.values == values && list.numbers == numbers; });
  if (same != lists_.end()) return same->name;
  std::vector<xlsx::Cell> cells;
  for (const std::string& value : values) cells.push_back(cell_with(value, numbers));
  std::string name = add_list(heading, std::move(cells));
  lists_.back().values = std::move(values), lists_.back().numbers = numbers;
  return name;
}

std::string FormLists::add_formulas(std::string_view heading, std::vector<xlsx::Cell> cells) {
  return add_list(heading, std::move(cells));
}

xlsx::Sheet FormLists::sheet() const {
  xlsx::Sheet sheet{.name = sheet_name_, .hidden = true, .is_protected = true};
  auto put = [&](CellPlace at, xlsx::Cell cell) {
    if (sheet.rows.size() <= at.row) sheet.rows.resize(at.row + 1);
    std::vector<xlsx::Cell>& cells = sheet.rows[at.row].cells;
    if (cells.size() <= at.column) cells.resize(at.column + 1);
    cells[at.column] = std::move(cell);
  };
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    sheet.columns.push_back({});
    put({0, i}, {.text = lists_[i].heading, .look = {.bold = true}});
    for (std::size_t k = 0; k < lists_[i].cells.size(); ++k) put({k + 1, i}, lists_[i].cells[k]);
  }
  return sheet;
}

std::vector<xlsx::NamedList> FormLists::names() const {
  std::vector<xlsx::NamedList> names;
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    std::string column = column_name(i);
    names.push_back({lists_[i].name, formatted("='{}'!${}$2:${}${}", sheet_name_, column, column,
                                               lists_[i].cells.size() + 1)});
  }
  return names;
}

}  // namespace fujiplan
