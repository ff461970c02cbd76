#pragma once

#include <string>

#include "files/file_system.h"
#include "survey/import.h"

namespace fujiplan {

// A form from the disk, in any encoding and with any delimiter that spreadsheets save. Of a file
// that cannot be read, or is no CSV at all, it says why.
FormFile read_form_file(const FileSystem& files, const std::string& path);

}  // namespace fujiplan
