#include <dirent.h>
#include <dlfcn.h>
#include <doctest/doctest.h>

#include <cerrno>
#include <fstream>

#include "case_runner.h"
#include "files/real_file_system.h"
#include "files/system/system_error.h"
#include "unit/support.h"

namespace {

int entries_before_the_error = -1;  // negative: no error

}  // namespace

// Stands in front of the one of the C library: a disk that fails in the middle of a folder.
extern "C" dirent* readdir(DIR* stream) {
  static auto* real = reinterpret_cast<dirent* (*)(DIR*)>(::dlsym(RTLD_NEXT, "readdir"));
  if (entries_before_the_error == 0) {
    errno = EIO;
    return nullptr;
  }
  if (entries_before_the_error > 0) --entries_before_the_error;
  return real(stream);
}

namespace fujiplan {

TEST_CASE("a folder that cannot be read to its end is an error, not a shorter folder") {
  testing::TemporaryFolder folder;
  for (const char* name : {"a", "b", "c"}) std::ofstream(folder / name) << "x";
  RealFileSystem files;
  CHECK(files.list(folder.path().string()).size() == 3);
  for (int entries = 0; entries < 5; ++entries) {  // `.` and `..` count
    entries_before_the_error = entries;
    CHECK_THROWS_AS(files.list(folder.path().string()), UnreadableFolder);
    entries_before_the_error = -1;
  }
}

}  // namespace fujiplan
