#pragma once

#include <span>
#include <string>
#include <string_view>

#include "files/file_system.h"

namespace fujiplan {

// The steps of writing a file whole or not at all (RealFileSystem::write), for regular files: the
// new bytes lie in a temporary file beside it; more may follow; they are flushed to the disk, those
// of several files at once, and take its place by a rename, so that at any moment the old or the
// new file is there, whole. A link is followed. A file that is replaced keeps its mode, group,
// owner, access control list and extended attributes, as far as this user may set them; where its
// group cannot be kept, another gets no more than everyone has. A file that nobody may write (mode
// 0444) is refused to root as well. Whoever stages removes the temporary file, should a later step
// throw Failure.
Staged stage_file(const std::string& path, std::string_view bytes);
void append_to(const Staged& staged, std::string_view bytes);
void flush(std::span<const Staged> staged, unsigned threads);
void put_in_place(const Staged& staged);

// For what is no regular file: a pipe, /dev/stdout. Throws Failure.
void write_in_place(const std::string& path, std::string_view bytes);

}  // namespace fujiplan
