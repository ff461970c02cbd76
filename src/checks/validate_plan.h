#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "files/file_system.h"
#include "model/rating/inference.h"

namespace fujiplan {

struct Validation {
  Sources sources;                   // plan.yaml first; texts only of files with findings
  std::vector<Diagnostic> findings;  // in the order of Sink
  std::vector<Inference> inference;  // what is published without a word of plan.yaml, and tells
};

// Reads and checks plan.yaml, the project files below `folder`, and how they fit together. Keeps
// little of a file that nothing was found in, so that plans of any size can be checked. Uses up to
// `threads` threads; the result does not depend on how many. Throws Failure as load_plan does.
Validation validate_plan(const FileReader& files, const std::string& folder, ReadResult header,
                         unsigned threads);

}  // namespace fujiplan
