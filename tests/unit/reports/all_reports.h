#pragma once

#include <map>
#include <string>
#include <vector>

#include "files/memory_file_system.h"

// What reports say of the sample plan.
namespace fujiplan::testing {

struct Outcome {
  int code;
  std::string out, err;
};
Outcome run_on(MemoryFileSystem& files, const std::vector<std::string>& arguments);

using Reports = std::map<std::string, std::string>;  // name -> bytes

// Every report with its pictures, the web site (`site/...`) and what `--context` prints, for a year
// and an audience.
Reports all_reports(MemoryFileSystem files, const std::string& year, const std::string& audience);

// The sample plan, which publishes these parts of ratings (rubric: {publish: ...}).
MemoryFileSystem sample_files(const std::string& publish = "both");

}  // namespace fujiplan::testing
