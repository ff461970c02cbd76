#pragma once

#include <string>

#include "base/language.h"

namespace fujiplan {

// The manual page fujiplan(1) in the macros of man(7), made from the tables of commands and
// options. The build writes it with tools/write_manual.cc.
std::string manual_page(Language language);

}  // namespace fujiplan
