#pragma once

#include "command_line.h"
#include "run/options.h"

namespace fujiplan {

// What was typed with the options of a line and as its arguments. Words that are a mistake are left
// out: what else was asked for, such as the language, is known all the same.
Options read_options(const CommandLine& line);

}  // namespace fujiplan
