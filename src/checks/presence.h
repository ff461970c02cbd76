#pragma once

#include "diag/sink.h"
#include "model/project.h"

namespace fujiplan {

// Reports what a project lacks (kMissingKey) and has without a value (kEmptyValue), by its class.
// The one check that also looks at projects that did not load whole, as far as they were read.
void check_presence(const Vocabulary& words, const Project& project, Sink& sink);

}  // namespace fujiplan
