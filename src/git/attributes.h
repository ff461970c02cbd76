#pragma once

#include <string_view>

#include "git/checked_out.h"

namespace fujiplan::git {

// Does git keep other bytes than are on the disk, by filters of attributes (filter, ident,
// working-tree-encoding), in files that may be of the plan? Then its index tells nothing of the
// bytes. Line ends do not count. Where it cannot be known, it does.
// See gitattributes(5).
bool has_filters(const Environment& env, const CheckedOut& out);

// The same of what one file of attributes says.
bool names_filter(std::string_view attributes);

}  // namespace fujiplan::git
