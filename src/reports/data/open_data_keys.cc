#include "reports/data/open_data_keys.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "reports/data/open_data_cells.h"

namespace fujiplan {

// The owner's columns are the first of every table, the municipality the first of them.
static std::vector<std::size_t> owner_key(bool with_municipality) {
  std::vector<std::size_t> places;
  for (std::size_t i = with_municipality ? 0 : 1; i < std::size(kOwnerColumns); ++i) {
    places.push_back(i);
  }
  return places;
}

std::vector<std::size_t> primary_key(const DataTable& table, std::span<const DataColumn> columns,
                                     bool with_municipality) {
  std::vector<std::size_t> places = owner_key(with_municipality);
  for (std::string_view name : table.key) {
    auto column = std::ranges::find(columns, name, &DataColumn::name);
    if (column == columns.end()) continue;
    places.push_back(static_cast<std::size_t>(column - columns.begin()));
  }
  return places;
}

std::vector<ForeignKey> foreign_keys(const DataTable& table, std::span<const DataColumn> columns,
                                     bool with_municipality) {
  constexpr std::string_view kKeysOfProjects[] = {kProjectKeyColumn.name, "successor_key"};
  std::vector<ForeignKey> keys;
  if (&table == &open_data_tables().front()) return keys;  // projects.csv itself
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (std::ranges::find(kKeysOfProjects, columns[i].name) == std::end(kKeysOfProjects)) continue;
    keys.push_back({owner_key(with_municipality)});
    keys.back().columns.push_back(i);
  }
  return keys;
}

}  // namespace fujiplan
