#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"
#include "model/rating/grade.h"

namespace fujiplan {

// Which projects a command is about. Values of one list mean "or", different lists mean "and"; an
// empty list asks nothing.
struct Selection {
  std::vector<ProjectId> ids;  // in order
  std::optional<bool> dx;
  std::vector<ProjectClass> classes;
  // Numbers of groups: `policies` of the outermost level, `measures` of any below it.
  std::vector<std::string_view> policies, measures, departments;
  std::vector<Status> statuses;     // answered for `year`
  std::vector<std::string> grades;  // names of results, of `year`
  std::vector<Phase> phases;        // planned for a half of `year`
  FiscalYear year;
};

bool is_selected(const PlanHeader& header, const Project& project, const Selection& selection);

// In the order of the plan.
std::vector<const Project*> select(const Plan& plan, const Selection& selection);

// The newest year of the period that has any answer, of groups where no project has answered; its
// first year when none has.
FiscalYear default_year(const Plan& plan);

}  // namespace fujiplan
