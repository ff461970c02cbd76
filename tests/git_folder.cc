#include "git_folder.h"

#include <filesystem>
#include <stdexcept>

#include "base/formatted.h"
#include "case_runner.h"
#include "system/shell.h"

namespace fujiplan::testing {

namespace fs = std::filesystem;

GitFolder::GitFolder() : root_((fs::canonical(folder_.path()) / "work").generic_string()) {
  fs::create_directory(root_);
}

GitFolder::Result GitFolder::run(std::string_view line) {
  std::string home = fs::path(root_).parent_path().generic_string();
  std::string command = formatted(
      "cd '{0}' && env -i PATH='{1}':\"$PATH\" HOME='{2}' LC_ALL=C.UTF-8 "
      // Of `make check`: 1 and 2 are exit codes of the program.
      "ASAN_OPTIONS=fast_unwind_on_malloc=0:exitcode=99 LSAN_OPTIONS=\"$LSAN_OPTIONS\" "
      "GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null {5} "
      "GIT_AUTHOR_NAME=湊野花子 GIT_AUTHOR_EMAIL=hanako@example.invalid "
      "GIT_COMMITTER_NAME=湊野花子 GIT_COMMITTER_EMAIL=hanako@example.invalid "
      "GIT_AUTHOR_DATE='2025-04-{3:02d}T09:00:00+0900' "
      "GIT_COMMITTER_DATE='2025-04-{3:02d}T09:00:00+0900' sh -c '{4}' 2>'{2}/stderr'",
      path_in_shell(root_), FUJIPLAN_PROGRAM_FOLDER, path_in_shell(home), ++day_, line,
      kSettingsOfSystem);
  ShellResult result = run_in_shell(command);
  return {without_root(result.out), without_root(read_file(home + "/stderr")), result.code};
}

std::string GitFolder::without_root(std::string text) const {
  for (const std::string& root : {root_, path_in_shell(root_)}) {
    for (auto at = text.find(root); at != text.npos; at = text.find(root, at)) {
      text.replace(at, root.size(), "");
    }
  }
  return text;
}

}  // namespace fujiplan::testing
