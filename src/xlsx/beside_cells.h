#pragma once

#include <string>

#include "xlsx/kept.h"
#include "xlsx/read.h"
#include "xlsx/zip.h"

namespace fujiplan::xlsx {

// What people put on a sheet that is in no cell: comments, text boxes, pictures, and addresses
// behind the texts of cells, whose rows `sheet` has. `part`: of the sheet. Throws Failure
// (read_xml, Kept).
void read_beside_cells(Archive& archive, const std::string& part, Kept& kept, ReadSheet& sheet);

}  // namespace fujiplan::xlsx
