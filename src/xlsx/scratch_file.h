#pragma once

#include <string>

namespace fujiplan::xlsx {

// An empty file in the folder for temporary files, gone with this value: libxlsxwriter writes to
// files alone. Throws Failure when there is no room for one.
class ScratchFile {
 public:
  ScratchFile();
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::string& path() const { return path_; }
  std::string bytes() const;  // what it holds now

 private:
  std::string path_;
};

}  // namespace fujiplan::xlsx
