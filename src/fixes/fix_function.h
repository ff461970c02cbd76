#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "fixes/faulty_file.h"
#include "yaml/splice.h"

namespace fujiplan {

// How a finding is fixed: what changes in its file. Nothing where this very one cannot be, as when
// two names are near. Each changes as few bytes as it can; comments stay.
using FixFunction = std::vector<yaml::Splice> (*)(const FaultyFile&, const Diagnostic&);

}  // namespace fujiplan
