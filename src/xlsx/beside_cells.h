#pragma once

#include <vector>

#include "xlsx/kept.h"
#include "xlsx/read.h"
#include "xlsx/relationships.h"

namespace fujiplan::xlsx {

// What people put on a sheet that is in no cell: comments, text boxes, pictures. `leads`: where the
// sheet leads to. Throws Failure (read_xml, Kept).
void read_beside_cells(Archive& archive, const std::vector<Relationship>& leads, Kept& kept,
                       ReadSheet& sheet);

}  // namespace fujiplan::xlsx
