#pragma once

#include <string>

#include "files/file_system.h"
#include "model/words.h"
#include "survey/files/form_table.h"

namespace fujiplan {

// A form from the disk. Of a file that cannot be read, or is of no kind that forms come in, it says
// why. `words` of the plan that it is a form of.
FormFile read_form_file(const FileSystem& files, const std::string& path, const Vocabulary& words);

}  // namespace fujiplan
