#include "model/years/previous.h"

#include <filesystem>
#include <utility>

#include "model/load.h"

namespace fujiplan {

std::optional<std::string> folder_of_previous(std::string_view folder, const PlanHeader& header) {
  if (!header.previous) return std::nullopt;
  namespace fs = std::filesystem;
  fs::path path = (fs::path(folder) / fs::path(header.previous.value)).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path.empty() ? "." : path.generic_string();
}

std::vector<FormerFile> files_of_previous(const FileReader& files, const std::string& folder) {
  std::vector<FormerFile> former;
  for (FoundFile& found : find_project_files(files, folder)) {
    if (!names_project(found.path)) continue;  // a folder
    std::string name = found.path.substr(found.path.rfind('/') + 1);
    name.resize(name.rfind('.'));
    former.push_back({std::move(found.path), std::move(name)});
  }
  return former;
}

}  // namespace fujiplan
