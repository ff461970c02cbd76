#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/file_system.h"
#include "model/plan_header.h"

// The plan before this one, as plan.yaml names it in `previous`.
namespace fujiplan {

// Its folder, be it there or not; none where plan.yaml names none. As people see it from where
// `folder`, that of this plan, is seen.
std::optional<std::string> folder_of_previous(std::string_view folder, const PlanHeader& header);

// A file that is named as one of a project or a group.
struct FormerFile {
  std::string path;
  std::string name;  // 1-1-2; whatever stands before the end of another
};

// Those below its folder, in the order in which people count; what is in them is not read. The
// plan may have ids of other lengths, so what they are the ids of is for the caller to say, see
// id_of_path(). Folders that cannot be looked into are passed over. Throws Failure when `folder`
// itself cannot be read.
std::vector<FormerFile> files_of_previous(const FileReader& files, const std::string& folder);

}  // namespace fujiplan
