#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "run/context.h"

namespace fujiplan {

// What a diff calls these files of the plan, one name for each: as `git diff` does, from the root
// of git's work tree, wherever the command runs, since `git apply` takes no `../` and passes over
// what it does not find. Without git from the current directory, as `patch -p1` needs it, or from
// the plan's folder where that is not below. A link is called by the file that it leads to, as
// neither program writes through one. None: that file is outside, where no diff reaches.
std::vector<std::optional<std::string>> names_in_diff(const Context& context,
                                                      std::span<const std::string> paths);

}  // namespace fujiplan
