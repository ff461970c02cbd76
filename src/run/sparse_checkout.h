#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"
#include "run/context.h"

namespace fujiplan {

// A file of the plan that git knows and a sparse checkout has left out of the folder.
struct NotCheckedOut {
  std::string path;  // below the folder of the plan
  git::Id blob;      // what is in it, as git's index has it
};

// `folder`: of the plan, as the command names it; `inside`: the same below the root of the work
// tree. Throws Failure when git's index cannot be read and there is a sparse checkout.
std::vector<NotCheckedOut> not_checked_out(const Environment& env,
                                           const git::Repository& repository,
                                           const std::string& folder, const std::string& inside);

// On stderr, that files of the plan in the folder are missing from the result: numbers without them
// would be wrong. Costs nothing where there is no sparse checkout. A revision has all of them.
void tell_not_checked_out(Context& context, const std::string& folder);

// The first of these folders whose plan.yaml git knows, and a sparse checkout has left out. None
// also where git cannot tell. The folders need not be there.
std::optional<std::string> folder_of_left_out_header(const Environment& env,
                                                     const std::vector<std::string>& folders);

// The plan on the disk, with what a sparse checkout has left out of it as git has it.
Plan open_whole_plan(Context& context);

}  // namespace fujiplan
