#include "upkeep/next/next_plan.h"

#include "model/load.h"
#include "upkeep/next/fate.h"
#include "upkeep/next/next_header.h"
#include "upkeep/next/next_project.h"

namespace fujiplan {

std::vector<NextPlanFile> next_plan(const Plan& old, const NextPeriod& period,
                                    const std::string& previous) {
  std::vector<NextPlanFile> files;
  for (const std::vector<Project>* all : {&old.groups, &old.projects}) {
    for (const Project& project : *all) {
      if (fate_of(project) != Fate::GoesOn) continue;
      files.push_back({path_in_plan(project.id.value), next_file(old, project, period)});
    }
  }
  files.push_back({std::string(kHeaderFile), next_header(old, period, previous)});
  return files;
}

}  // namespace fujiplan
