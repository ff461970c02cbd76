#pragma once

#include <string>
#include <string_view>

#include "base/file_system.h"
#include "diag/sink.h"
#include "model/plan.h"

namespace fujiplan {

inline constexpr std::string_view kHeaderFile = "plan.yaml";
inline constexpr std::string_view kProjectExtension = ".yaml";

// Reads plan.yaml and every project file below `folder`, each once. Mistakes in the files are
// findings; what could be read whole is in the plan. Throws Failure when the folder itself or
// plan.yaml cannot be read.
Plan load_plan(const FileSystem& files, const std::string& folder, Sink& sink);

// The same in two steps, for who needs a look at plan.yaml before.
ReadResult read_header_file(const FileSystem& files, const std::string& folder);
Plan load_plan(const FileSystem& files, const std::string& folder, ReadResult header, Sink& sink);

}  // namespace fujiplan
