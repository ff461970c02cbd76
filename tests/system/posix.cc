#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "system/shell.h"

namespace fujiplan::testing {

const char* const kSettingsOfSystem = "";

std::string new_temporary_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "fujiplan-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return name;
}

ShellResult run_in_shell(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  ShellResult result;
  char buffer[4096];
  while (std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) {
    result.out.append(buffer, got);
  }
  result.code = WEXITSTATUS(::pclose(pipe));
  return result;
}

std::string path_in_shell(const std::string& path) {
  return path;
}

}  // namespace fujiplan::testing
