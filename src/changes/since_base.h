#pragma once

#include <map>
#include <string>

#include "diag/sink.h"
#include "lists/settled_years.h"
#include "model/plan.h"

namespace fujiplan {

// A project that had a number before the base, and has it there no more.
struct FormerUse {
  std::string name;
  std::string commit;  // the newest that has it, shortened
};

// What `now` must not have done to `base`, an earlier state of the same plan (checks/years/
// since_base.h). `former`: by their numbers, those that are in `now` but not in `base`. The places
// are those of `now`. `settled`: as diff_of() takes it.
void check_since_base(const Plan& base, const Plan& now,
                      const std::map<ProjectId, FormerUse>& former, const Settled& settled,
                      Sink& sink);

}  // namespace fujiplan
