#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "reports/data/open_data.h"

// Which columns tell the rows of a table apart, and which lead to another table. Keys hold across
// plans, so they begin with the owner's columns: the code of the municipality, where every plan of
// the data has one, and that of the plan.
namespace fujiplan {

// Places among `columns`, which are those of the table. `with_municipality`: has every plan a
// municipality's code?
std::vector<std::size_t> primary_key(const DataTable& table, std::span<const DataColumn> columns,
                                     bool with_municipality);

// The columns of a key that leads from the table to projects.csv, where they are the owner's and
// the key of the project; the last of them may be missing in a row.
struct ForeignKey {
  std::vector<std::size_t> columns;
};
std::vector<ForeignKey> foreign_keys(const DataTable& table, std::span<const DataColumn> columns,
                                     bool with_municipality);

}  // namespace fujiplan
