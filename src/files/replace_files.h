#pragma once

#include <span>
#include <string>
#include <string_view>

#include "files/file_system.h"

namespace fujiplan {

// A file that is to change, with the bytes it had when it was read.
struct FileChange {
  std::string path;
  std::string_view before, after;
  bool is_new = false;  // there must be no file of that name
};

// Changes several files together; those whose bytes stay the same are not touched.
//
// All new bytes are on the disk before the first file is replaced, and no file is replaced unless
// every one still holds what was read. Throws Failure then, or when a disk is full or a file may
// not be written: no file has changed, and no temporary file is left. From then on each file is
// replaced by one rename: whenever the process is killed, every file is whole, the old one or the
// new one, and running again does the rest. What a killed run leaves behind is hidden, and the next
// run that changes a file of the same folder takes it away.
//
// `threads`: how many may write at a time; each takes very many files.
//
// The caller holds the lock of the plan's folder since before it has read the files, and names each
// file once:
//
//   FolderLock lock = lock_plan(context);
//   Plan plan = open_plan(context, sink);
//   ...
//   replace_files(context.env.files, changes);
void replace_files(FileSystem& files, std::span<const FileChange> changes, unsigned threads = 1);

}  // namespace fujiplan
