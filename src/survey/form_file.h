#pragma once

#include <string>

#include "files/file_system.h"
#include "survey/form_table.h"

namespace fujiplan {

// A form from the disk. Of a file that cannot be read, or is of no kind that forms come in, it says
// why.
FormFile read_form_file(const FileSystem& files, const std::string& path);

}  // namespace fujiplan
