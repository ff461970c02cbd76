#include "lists/project_json.h"

#include "model/grade.h"

namespace fujiplan {

Json project_json(const Plan& plan, const Project& project, FiscalYear year) {
  Json object = to_json(project);
  object["policy"] = std::to_string(project.id.value.policy);
  object["measure"] = measure_of(project.id.value);
  if (auto phase = phase_in(project.schedule, {year, Half::Second}))
    object["phase"] = name_of(*phase);
  if (auto graded = result_of(plan.header, project, year).graded) {
    object["sum"] = graded->sum;
    object["grade"] = name_of(graded->grade);
  }
  return object;
}

}  // namespace fujiplan
