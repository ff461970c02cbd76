#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "checks/validate_plan.h"
#include "files/file_system.h"
#include "fixes/mended_text.h"

namespace fujiplan {

using MendedTexts = std::map<std::size_t, MendedText>;  // by the numbers of their sources

struct MendedPlan {
  Sources sources;    // of the plan as it was; texts of files with findings
  MendedTexts texts;  // those that change
  std::map<std::size_t, LeftFixes> left;  // files with fixes that were left undone
  // Those among them in which nothing was fixed: only beside others was there a new finding.
  std::vector<std::size_t> given_up;
};

// Mends what can be fixed in the chosen files of a plan, in memory (mended_text). `choose` tells
// which sources these are. plan.yaml is fixed first: its words are what projects are judged by.
// At the end the whole plan is validated: a file that brought a finding that was not there stays as
// it was. `may_become` is asked of project files. Throws Failure as validate_plan does.
MendedPlan mended_plan(const FileReader& files, const std::string& folder, Fix most,
                       const std::function<std::vector<bool>(const Sources&)>& choose,
                       unsigned threads, const MayBecome& may_become = {});

}  // namespace fujiplan
