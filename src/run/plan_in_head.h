#pragma once

#include <optional>

#include "git/repository.h"
#include "run/git_plan.h"

namespace fujiplan {

// Where git's HEAD has the plan: what was committed last is taken for what was published.
struct PlanInHead {
  GitPlan git;
  git::Id commit;
  NamedFolder folder;
};

// None where there is no git, or it cannot be read, or does not have the plan yet.
std::optional<PlanInHead> find_plan_in_head(const Environment& env, const Options& options);

// The figures of it; files with errors are left out, which nobody is told. None where it cannot be
// read, plan.yaml above all.
std::optional<Plan> figures_in_head(const Environment& env, const PlanInHead& head);

}  // namespace fujiplan
