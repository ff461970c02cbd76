#include "guides.h"

#include <algorithm>
#include <filesystem>

#include "case_runner.h"

namespace fujiplan::testing {

std::vector<std::string> guides() {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  auto add = [&](const fs::path& path) {
    if (path.extension() == ".md") paths.push_back(path.lexically_relative(kRepository).string());
  };
  for (const auto& entry : fs::directory_iterator(kRepository)) add(entry.path());
  for (const char* folder : {"ci", "docs", "examples", "starter", "templates"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRepository / folder)) {
      add(entry.path());
    }
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace fujiplan::testing
