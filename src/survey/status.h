#pragma once

#include <string_view>
#include <vector>

#include "model/plan.h"

namespace fujiplan {

// Who has answered the survey of a year. A project answers through the first of its departments.
struct DepartmentStatus {
  std::string_view name;
  std::vector<const Project*> asked;       // an answer is due or has been given
  std::vector<const Project*> answered;    // with status and all three scores
  std::vector<const Project*> incomplete;  // something is answered, but not all of that
  std::vector<const Project*> missing;     // nothing is answered
  std::vector<const Project*> unasked;     // answered, or in part, although no answer was due
};

// The departments that are asked, in the order of plan.yaml. asked = answered + incomplete +
// missing.
std::vector<DepartmentStatus> survey_status(const Plan& plan,
                                            const std::vector<const Project*>& projects,
                                            FiscalYear year);

}  // namespace fujiplan
