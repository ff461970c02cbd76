#pragma once

#include <map>
#include <optional>
#include <string>

#include "run/context.h"

// Numbers that projects have or had. One that was published is never given to another project.
namespace fujiplan {

// How far back it is known which numbers there were.
enum class KnownPast : unsigned char {
  None,  // the plan is in no git repository, or nothing has been committed yet
  Cut,   // a shallow clone: older commits were not fetched
  Complete,
};

struct UsedIds {
  std::map<ProjectId, std::string> now;       // the path of the file
  std::map<ProjectId, std::string> before;    // no longer there: `1a2b3c4 2025-04-01`, the newest
                                              // commit that had it
  std::map<ProjectId, std::string> previous;  // of the previous plan: the path of the file there
  KnownPast past = KnownPast::None;

  // The project of the group with the highest number; none: it never had one.
  std::optional<ProjectId> last_of(ProjectId any_of_group) const;
};

// Of the files of the plan, whatever is wrong with them, of the previous plan, where it is there,
// and of the commits of HEAD and of all branches and tags. Throws Failure for a repository that
// cannot be read.
UsedIds used_ids(const Context& context, const Plan& plan);

}  // namespace fujiplan
