#pragma once

#include <vector>

#include "diag/source.h"
#include "run/context.h"

namespace fujiplan {

// Which sources the words of a command line name: a project by its id, a file, or all files of a
// folder. All of them when there is no word; a word that names none is a usage error with the
// nearest name.
std::vector<bool> chosen_sources(const Context& context, const Sources& sources);

}  // namespace fujiplan
