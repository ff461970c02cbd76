#pragma once

#include <string>

#include "render/template_data.h"

namespace fujiplan {

// Everything a template can reach from `root`, as JSON: objects with all their names, absent values
// as null, lists item by item. For `report --context`.
std::string shown_json(const Datum& root, Language language);

}  // namespace fujiplan
