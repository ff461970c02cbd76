#pragma once

#include <string>

#include "base/language.h"
#include "model/words.h"

namespace fujiplan {

// JSON Schema (draft 2020-12) of the files of projects and groups and of plan.yaml, made from the
// record tables, with titles and descriptions for editors. Covers the shape of one file, not the
// relations between files. `words`: those that the files of the plan may use; plan.yaml has its
// years from them, and declares all else itself.
std::string project_schema(const Vocabulary& words, Language language);
// That of the file of a group, of any level.
std::string group_schema(const Vocabulary& words, Language language);
std::string header_schema(const Vocabulary& words, Language language);

}  // namespace fujiplan
