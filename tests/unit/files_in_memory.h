#pragma once

#include <map>
#include <string>
#include <vector>

#include "files/memory_file_system.h"

// The whole program, run on files in memory, and what it leaves there.
namespace fujiplan::testing {

struct Run {
  int code;
  std::string out, err;
};
Run run_with(MemoryFileSystem& files, const std::vector<std::string>& words);

// Every file below a folder, by its path.
std::map<std::string, std::string> files_below(const MemoryFileSystem& files,
                                               const std::string& folder);

}  // namespace fujiplan::testing
