#include "lists/project_json.h"

#include "lists/outcome_json.h"
#include "model/grade.h"

namespace fujiplan {

Json project_json(const Plan& plan, const Project& project, FiscalYear year) {
  Json object = to_json(project);
  object["policy"] = std::to_string(project.id.value.policy);
  object["measure"] = measure_of(project.id.value);
  if (auto phase = phase_in(project.schedule, {year, Half::Second}))
    object["phase"] = name_of(*phase);
  Scheme scheme = scheme_of(plan.header);
  if (auto outcome = result_of(scheme, project, year).outcome) {
    put_outcome(object, scheme, *outcome);
  }
  return object;
}

}  // namespace fujiplan
