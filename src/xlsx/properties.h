#pragma once

#include <string>
#include <utility>
#include <vector>

#include "xlsx/kept.h"
#include "xlsx/zip.h"

namespace fujiplan::xlsx {

// The properties that a workbook has of its own (docProps/custom.xml), in their order. Throws
// Failure (read_xml, Kept).
std::vector<std::pair<std::string, std::string>> read_properties(Archive& archive,
                                                                 const std::string& part,
                                                                 Kept& kept);

}  // namespace fujiplan::xlsx
