#pragma once

#include <set>
#include <string>

#include "model/plan.h"
#include "model/survey_items.h"

namespace fujiplan {

// The answers of a year that are needed and not there, as `survey status` counts them: 実施状況、
// 事業の評価（経費）. Empty: all are there, or none is asked. `edited`: the project's file as it
// would be; null: as it is. `typed`: what somebody has answered in a form that cannot be taken yet.
std::string still_missing(const Plan& plan, const Project& project, FiscalYear year,
                          const std::string* edited, const std::set<const SurveyItem*>& typed);

}  // namespace fujiplan
