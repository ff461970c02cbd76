#include "lists/settled_years.h"

#include <algorithm>
#include <vector>

#include "model/rating/grade.h"
#include "model/rating/scheme.h"

namespace fujiplan {

std::vector<const Project*> records_of(const Plan& plan) {
  std::vector<const Project*> all;
  for (const Project& project : plan.projects) all.push_back(&project);
  for (const Project& group : plan.groups) all.push_back(&group);
  return all;
}

static std::set<FiscalYear> answered_years(const Plan& plan) {
  std::set<FiscalYear> years;
  for (const Project* project : records_of(plan)) {
    for (const SurveyEntry& entry : project->survey.entries) {
      if (is_answered(entry)) years.insert(entry.year.value);
    }
  }
  return years;
}

std::set<FiscalYear> settled_years(const Plan& before, const Plan& after) {
  std::set<FiscalYear> years = answered_years(before), later = answered_years(after);
  later.insert(years.begin(), years.end());
  std::erase_if(years, [&](FiscalYear year) {
    if (year < *later.rbegin()) return false;
    return std::ranges::any_of(records_of(before), [&](const Project* project) {
      const Scheme scheme = scheme_in(before.header, project->level, year);
      return result_of(scheme, *project, year).state == AnswerState::NotAnswered;
    });
  });
  return years;
}

}  // namespace fujiplan
