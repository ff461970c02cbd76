#pragma once

#include <memory>
#include <string>

namespace fujiplan {

// An empty file in the folder for temporary files, gone with this value: libxlsxwriter writes to
// files alone. Where the system can open it all the same (Linux), it has no name, so that nothing
// is left of it even by a process that is killed. Throws Failure when there is no room for one.
class ScratchFile {
 public:
  ScratchFile();
  ~ScratchFile();

  const std::string& path() const;
  std::string bytes() const;  // what it holds now; throws Failure when it cannot be read

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace fujiplan
