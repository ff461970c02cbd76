#pragma once

#include <span>
#include <string>

#include "base/replace_files.h"
#include "checks/validate_plan.h"

namespace fujiplan {

// What validate_plan would find once the files have changed, and does not find now. `header`: the
// bytes of plan.yaml, which is not among the changes. Nothing is written.
Validation new_findings(const FileReader& files, const std::string& folder,
                        const ReadResult& header, unsigned threads,
                        std::span<const FileChange> changes);

}  // namespace fujiplan
