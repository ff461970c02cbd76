#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

// Writes a temporary file beside `path`, flushes it to the disk and renames it over `path`: at any
// moment the old or the new file is there, whole. Follows a link; keeps the permissions of a file
// that is replaced. What is no regular file (a pipe, /dev/stdout) is written in place.
// Throws Failure, and leaves no temporary file behind then.
void write_atomically(const std::string& path, std::string_view bytes);

}  // namespace fujiplan
