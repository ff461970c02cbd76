#pragma once

#include <optional>

#include "git/repository.h"
#include "lists/settled_years.h"
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

// What it tells of its years: files with errors count as far as they tell of theirs, which nobody
// is told. None where the years cannot be known: plan.yaml has errors, or a file cannot be read.
std::optional<PublishedYears> years_in_head(const Environment& env, const PlanInHead& head);

}  // namespace fujiplan
