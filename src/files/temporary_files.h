#pragma once

#include <string>
#include <string_view>

#include "files/file_system.h"

// The hidden files that hold new bytes until they take the place of the old:
// `.a.md.fujiplan-tmp-XXXXXX` beside `a.md`. Nobody takes them for files of a plan.
namespace fujiplan {

// The six X are for mkstemp.
std::string temporary_beside(const std::string& target);

// Is it the name of such a file?
bool is_temporary_name(std::string_view name);

// Takes away what killed runs have left in the folder. No other run may be at work in it.
void remove_leftovers(FileSystem& files, const std::string& folder);

// `.` for a name alone.
std::string folder_of(const std::string& path);

}  // namespace fujiplan
