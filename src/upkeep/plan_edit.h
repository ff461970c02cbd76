#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "run/context.h"

// Several files of a plan that change together, or not at all.
namespace fujiplan {

// The new texts, by the numbers of their sources.
using EditedTexts = std::map<std::size_t, std::string>;

// Shows on stderr what validate would find in the plan with these texts, and does not find in it
// now. False where errors are among it: nothing may be written then.
bool are_accepted(Context& context, const Plan& plan, const EditedTexts& texts);

// The caller holds the lock of the plan since before it was opened. Throws Failure as
// replace_files() does: no file has changed then. plan.yaml comes last: what a killed run has not
// done yet is done by running it again.
void write_texts(Context& context, const Plan& plan, const EditedTexts& texts);

// Of all files, as unified diffs.
std::string diff_of(const Plan& plan, const EditedTexts& texts);

}  // namespace fujiplan
