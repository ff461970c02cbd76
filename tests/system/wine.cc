#include <windows.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "system/shell.h"

namespace fujiplan::testing {

namespace fs = std::filesystem;

// Wine makes every file one that can be executed.
const char* const kSettingsOfSystem =
    "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fileMode GIT_CONFIG_VALUE_0=false";

// Below the folder that tests/windows/run.sh gives, as a path of Wine: Z:/tmp/...
std::string new_temporary_folder() {
  static int count = 0;
  const char* scratch = std::getenv("FUJIPLAN_SCRATCH");
  if (scratch == nullptr) throw std::runtime_error("FUJIPLAN_SCRATCH is not set");
  std::string name = scratch;
  name += "/" + std::to_string(::GetCurrentProcessId()) + "-" + std::to_string(++count);
  if (!fs::create_directory(name)) throw std::runtime_error("no temporary folder");
  return name;
}

// Wine starts a program of the other system, but cannot wait for it: the end is a file of its own.
ShellResult run_in_shell(const std::string& command) {
  const std::string folder = new_temporary_folder(), inside = path_in_shell(folder);
  std::ofstream(folder + "/command", std::ios::binary) << command << '\n';
  std::string call = "sh -c \"sh '" + inside + "/command' > '" + inside + "/out'; echo $? > '" +
                     inside + "/code'; mv '" + inside + "/code' '" + inside + "/end'\"";
  STARTUPINFOA start{};
  start.cb = sizeof start;
  PROCESS_INFORMATION process{};
  BOOL started = ::CreateProcessA("\\\\?\\unix\\bin\\sh", call.data(), nullptr, nullptr, FALSE, 0,
                                  nullptr, nullptr, &start, &process);
  if (started == 0) throw std::runtime_error("cannot run " + command);
  while (!fs::exists(folder + "/end")) ::Sleep(1);
  ShellResult result;
  std::ifstream(folder + "/end") >> result.code;
  std::ostringstream out;
  out << std::ifstream(folder + "/out", std::ios::binary).rdbuf();
  result.out = out.str();
  fs::remove_all(folder);
  return result;
}

std::string path_in_shell(const std::string& path) {
  return path.starts_with("Z:") ? path.substr(2) : path;
}

}  // namespace fujiplan::testing
