#pragma once

#include <span>
#include <string>
#include <string_view>

#include "files/file_system.h"

namespace fujiplan {

// Writes a temporary file beside `path`, flushes it to the disk and renames it over `path`: at any
// moment the old or the new file is there, whole. Follows a link. A file that
// is replaced keeps its mode, group, owner, access control list and extended attributes, as far as
// this user may set them; where its group cannot be kept, another gets no more than everyone has.
// What is no regular file (a pipe, /dev/stdout) is written in place. Throws Failure, and leaves no
// temporary file behind then.
void write_atomically(const std::string& path, std::string_view bytes);

// The same in steps, for regular files only: the new bytes lie beside the file; more may follow;
// they are flushed, those of several files at once, and take its place. A file that nobody may
// write (mode 0444) is refused to root as well. Whoever stages removes the temporary file, should a
// later step throw Failure.
Staged stage_file(const std::string& path, std::string_view bytes);
void append_to(const Staged& staged, std::string_view bytes);
void flush(std::span<const Staged> staged);
void put_in_place(const Staged& staged);

}  // namespace fujiplan
