#pragma once

#include <string>
#include <vector>

#include "xlsx/kept.h"
#include "xlsx/zip.h"

namespace fujiplan::xlsx {

// The texts that cells refer to by their number. Throws Failure (read_xml, Kept).
std::vector<std::string> read_shared_strings(Archive& archive, const std::string& part, Kept& kept);

}  // namespace fujiplan::xlsx
