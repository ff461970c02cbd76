#include "lists/project_json.h"

#include "lists/outcome_json.h"
#include "model/grade.h"

namespace fujiplan {

Json project_json(const Plan& plan, const Project& project, FiscalYear year) {
  Json object = to_json(project);
  ProjectId id = project.id.value;
  object["policy"] = group_number(id, 1);
  if (id.levels() > 1) object["measure"] = group_number(id, 2);
  for (std::size_t depth = 1; id.levels() > 2 && depth <= id.levels(); ++depth) {
    object["groups"].push_back(group_number(id, depth));
  }
  if (auto phase = phase_at_end_of(project.schedule, year)) object["phase"] = name_of(*phase);
  Scheme scheme = scheme_of(plan.header);
  if (auto outcome = result_of(scheme, project, year).outcome) {
    put_outcome(object, scheme, *outcome);
  }
  return object;
}

}  // namespace fujiplan
