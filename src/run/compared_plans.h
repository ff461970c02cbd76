#pragma once

#include "run/changed_plans.h"
#include "run/context.h"

namespace fujiplan {

// The two plans that `diff [BASE [HEAD]]` compares. Each word is a plan folder, or else a revision
// of the git repository that the plan is in; without HEAD it is the plan on the disk, without BASE
// the revision HEAD. One word may be a range: `A..B`, or `A...B` from where they parted.
// Throws Failure when there is no such folder, revision or repository.
//
// Of a revision and another one, or the plan on the disk, only what differs is read where that can
// be done (changed_plans.h): what is then said of the two is the same, but for errors in files
// that have not changed, which are not told. `All`: both are read whole.
enum class PlansRead : unsigned char { WhatDiffers, All };
ComparedPlans compared_plans(Context& context, PlansRead read = PlansRead::WhatDiffers);

}  // namespace fujiplan
