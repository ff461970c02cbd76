#pragma once

#include <string>

namespace fujiplan::xlsx {

// An empty file in the folder for temporary files, gone with this value: libxlsxwriter writes to
// files alone. Where the system can open it all the same (Linux), it has no name, so that nothing
// is left of it even by a process that is killed. Throws Failure when there is no room for one.
class ScratchFile {
 public:
  ScratchFile();
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::string& path() const { return path_; }
  std::string bytes() const;  // what it holds now; throws Failure when it cannot be read

 private:
  std::string name_, path_;  // no name: the path is that of the open file
  int file_ = -1;
};

}  // namespace fujiplan::xlsx
