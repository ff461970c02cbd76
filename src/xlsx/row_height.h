#pragma once

#include <vector>

#include "xlsx/workbook.h"

namespace fujiplan::xlsx {

// The points that a row needs to show all its texts, where its cells are as wide as these columns;
// at most what Excel allows. Excel itself would see to it, but other programs show such rows as one
// line.
double height_that_fits(const std::vector<Column>& columns, const Row& row);

}  // namespace fujiplan::xlsx
