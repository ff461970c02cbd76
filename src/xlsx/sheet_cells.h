#pragma once

#include <string>
#include <vector>

#include "xlsx/kept.h"
#include "xlsx/number_text.h"
#include "xlsx/read.h"
#include "xlsx/zip.h"

namespace fujiplan::xlsx {

// What the cells of all sheets of a workbook need to be read.
struct CellBasis {
  std::vector<std::string> strings;
  std::vector<NumberFormat> formats;
  DateSystem system = DateSystem::From1900;
};

// The cells of a sheet, put into its rows, with merged ranges, formulas without a value, and what
// was made of numbers. Throws Failure (read_xml, Kept), also when a value stands too far away
// (limits.h).
void read_cells(Archive& archive, const std::string& part, const CellBasis& basis, Kept& kept,
                ReadSheet& sheet);

}  // namespace fujiplan::xlsx
