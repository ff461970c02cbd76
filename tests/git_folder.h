#pragma once

#include <string>
#include <string_view>

#include "files/real_file_system.h"
#include "temporary_folder.h"

namespace fujiplan::testing {

// A folder of the disk for one transcript, in which the real git runs.
class GitFolder {
 public:
  GitFolder();

  FileSystem& files() { return files_; }
  std::string path(std::string_view inside) const { return root_ + "/" + std::string(inside); }

  struct Result {
    std::string out, err;
    int code = 0;
  };
  // `line`: `git commit ...`, as a shell reads it. Nothing of the machine's or the person's set-up
  // counts; each command happens a day after the one before.
  Result run(std::string_view line);

  // The folder's own name differs from run to run: it becomes `/`.
  std::string without_root(std::string text) const;

 private:
  TemporaryFolder folder_;
  std::string root_;  // without links
  RealFileSystem files_;
  int day_ = 0;
};

}  // namespace fujiplan::testing
