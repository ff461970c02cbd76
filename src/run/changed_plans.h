#pragma once

#include <optional>
#include <string>

#include "lists/settled_years.h"
#include "run/context.h"
#include "run/git_plan.h"

namespace fujiplan {

// Two states of a plan, as far as they differ.
struct ComparedPlans {
  Plan before, after;
  // Which of some years are settled, of the whole plans; none: `before` and `after` are these, and
  // tell it. To be asked with them.
  std::function<std::set<FiscalYear>(const Plan& before, const Plan& after,
                                     const std::set<FiscalYear>& years)>
      settled = {};
};

// The same of these two, which must outlive it; none likewise.
Settled settled_of(const ComparedPlans& plans);

// A revision, as it was typed, and what it names.
struct NamedRevision {
  git::Id object;
  std::string word;
};

// The plan at a revision and at another one, or, without that, on the disk: with the files alone
// that differ, and those that may belong to the same projects, found without reading the others.
// A file at the place of another project (misplaced-file) is not looked for. None where that does
// not do, so that both are to be read whole: plan.yaml has changed in what bears on all projects,
// or has errors; or the disk does not have what git's index says.
// What the two leave out is not told (usable_plan). Throws Failure as open_revision() does.
std::optional<ComparedPlans> changed_plans(const Context& context, GitPlan git_plan,
                                           const NamedRevision& before,
                                           const std::optional<NamedRevision>& after);

}  // namespace fujiplan
