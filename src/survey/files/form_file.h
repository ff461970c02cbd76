#pragma once

#include <string>
#include <vector>

#include "files/file_system.h"
#include "model/words.h"
#include "survey/files/form_table.h"

namespace fujiplan {

// The forms of a file on the disk: one, or of a workbook as many as it has. Of a file that cannot
// be read, or is of no kind that forms come in, one that says why. `words` of the plan.
std::vector<FormFile> read_form_file(const FileSystem& files, const std::string& path,
                                     const Vocabulary& words);

}  // namespace fujiplan
