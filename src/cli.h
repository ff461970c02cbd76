#pragma once

#include <string>
#include <vector>

#include "files/environment.h"

namespace fujiplan {

// Runs the whole program: `arguments` without the program's name. Returns the exit code; never
// throws.
int run(const std::vector<std::string>& arguments, Environment& env);

}  // namespace fujiplan
