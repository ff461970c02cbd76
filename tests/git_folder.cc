#include "git_folder.h"

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "base/formatted.h"
#include "case_runner.h"

namespace fujiplan::testing {

namespace fs = std::filesystem;

GitFolder::GitFolder() : root_((fs::canonical(folder_.path()) / "work").string()) {
  fs::create_directory(root_);
}

GitFolder::Result GitFolder::run(std::string_view line) {
  std::string home = fs::path(root_).parent_path().string();
  std::string command = formatted(
      "cd '{0}' && env -i PATH='{1}':\"$PATH\" HOME='{2}' LC_ALL=C.UTF-8 "
      // Of `make check`: 1 and 2 are exit codes of the program.
      "ASAN_OPTIONS=fast_unwind_on_malloc=0:exitcode=99 LSAN_OPTIONS=\"$LSAN_OPTIONS\" "
      "GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null "
      "GIT_AUTHOR_NAME=湊野花子 GIT_AUTHOR_EMAIL=hanako@example.invalid "
      "GIT_COMMITTER_NAME=湊野花子 GIT_COMMITTER_EMAIL=hanako@example.invalid "
      "GIT_AUTHOR_DATE='2025-04-{3:02d}T09:00:00+0900' "
      "GIT_COMMITTER_DATE='2025-04-{3:02d}T09:00:00+0900' sh -c '{4}' 2>'{2}/stderr'",
      root_, FUJIPLAN_PROGRAM_FOLDER, home, ++day_, line);
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  Result result;
  char buffer[4096];
  while (std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) {
    result.out.append(buffer, got);
  }
  result.code = WEXITSTATUS(::pclose(pipe));
  result.err = read_file(home + "/stderr");
  return {without_root(result.out), without_root(result.err), result.code};
}

std::string GitFolder::without_root(std::string text) const {
  for (auto at = text.find(root_); at != text.npos; at = text.find(root_, at)) {
    text.replace(at, root_.size(), "");
  }
  return text;
}

}  // namespace fujiplan::testing
