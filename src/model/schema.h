#pragma once

#include <string>

#include "base/language.h"

namespace fujiplan {

// JSON Schema (draft 2020-12) of a project file and of plan.yaml, made from the record tables, with
// titles and descriptions for editors. Covers the shape of one file, not the relations between
// files.
std::string project_schema(Language language);
std::string header_schema(Language language);

}  // namespace fujiplan
