#include "model/years/previous.h"

#include <utility>

#include "files/path.h"
#include "model/load.h"

namespace fujiplan {

std::optional<std::string> folder_of_previous(std::string_view folder, const PlanHeader& header) {
  if (!header.previous) return std::nullopt;
  Path path = (Path(folder) / Path(header.previous.value)).normal();
  if (!path.has_name()) path = path.parent();
  return path.empty() ? "." : path.string();
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
