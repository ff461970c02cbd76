#include "files/system/scratch_file.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include "base/failure.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

// The folder for temporary files, as long as it lives.
class TemporaryFilesIn {
 public:
  explicit TemporaryFilesIn(const std::string& folder) {
    if (const char* before = std::getenv("TMPDIR")) before_ = before;
    setenv("TMPDIR", folder.c_str(), 1);
  }
  ~TemporaryFilesIn() {
    if (before_) {
      setenv("TMPDIR", before_->c_str(), 1);
    } else {
      unsetenv("TMPDIR");
    }
  }

 private:
  std::optional<std::string> before_;
};

TEST_CASE("a scratch file holds what was written to its path") {
  ScratchFile file;
  CHECK(file.bytes().empty());
  std::ofstream(file.path(), std::ios::binary) << "first, and long";
  std::ofstream(file.path(), std::ios::binary) << "second";  // from its beginning, as a new one
  CHECK(file.bytes() == "second");
}

TEST_CASE("nothing is left of a scratch file, whenever the process ends") {
  testing::TemporaryFolder folder;
  TemporaryFilesIn there(folder.path().string());
  {
    ScratchFile file;
    std::ofstream(file.path()) << "bytes";
    // Where a file without a name can be opened once more: as if it were killed now.
    if (std::filesystem::exists("/proc/self/fd")) {
      CHECK(std::filesystem::is_empty(folder.path()));
    }
  }
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a folder for temporary files that is not there is a failure") {
  testing::TemporaryFolder folder;
  const std::string none = (folder.path() / "none").string();
  TemporaryFilesIn there(none);
  try {
    ScratchFile file;
    FAIL(file.path());
  } catch (const Failure& failure) {
    CHECK(failure.message().en.find(none) != std::string::npos);
  }
}

}  // namespace
}  // namespace fujiplan
