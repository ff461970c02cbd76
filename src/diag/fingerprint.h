#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.h"

namespace fujiplan {

// A name of 16 hexadecimal digits for each finding, by which a service knows it again in the next
// run. It comes from path, code, the year of the answers, message and the underlined text, not from
// the place: lines added above do not change it, nor does --lang. Findings alike in all of these
// are numbered in order.
std::vector<std::string> fingerprints(const Sources& sources, std::span<const Diagnostic> findings);

}  // namespace fujiplan
