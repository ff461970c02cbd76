#include "survey/files/form_lists.h"

#include <algorithm>
#include <utility>

#include "base/formatted.h"
#include "base/number.h"
#include "files/cell_place.h"

namespace fujiplan {

std::string FormLists::add(std::string_view heading, std::vector<std::string> values,
                           bool numbers) {
  auto same = std::ranges::find_if(
      lists_, [&](const List& list) { return list.values == values && list.numbers == numbers; });
  if (same != lists_.end()) return same->name;
  lists_.push_back({formatted("choices_{}", lists_.size() + 1), std::string(heading),
                    std::move(values), numbers});
  return lists_.back().name;
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
    for (std::size_t k = 0; k < lists_[i].values.size(); ++k) {
      const std::string& value = lists_[i].values[k];
      auto number = lists_[i].numbers ? parse_whole_number(value) : std::nullopt;
      xlsx::Cell cell{.text = value};
      if (number) {
        cell = {.number = static_cast<double>(*number),
                .look = {.kind = xlsx::Look::Kind::General}};
      }
      put({k + 1, i}, std::move(cell));
    }
  }
  return sheet;
}

std::vector<xlsx::NamedList> FormLists::names() const {
  std::vector<xlsx::NamedList> names;
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    std::string column = column_name(i);
    names.push_back({lists_[i].name, formatted("='{}'!${}$2:${}${}", sheet_name_, column, column,
                                               lists_[i].values.size() + 1)});
  }
  return names;
}

}  // namespace fujiplan
