#include "survey/status.h"

#include <map>

#include "model/rating/grade.h"

namespace fujiplan {

static void add(DepartmentStatus& status, const Project& project, FiscalYear year,
                const YearResult& result) {
  status.asked.push_back(&project);
  if (result.answers != nullptr && !is_asked(project, year)) {
    status.unasked.push_back(&project);
  }
  switch (response_of(result)) {
    case Response::Complete:
      status.answered.push_back(&project);
      break;
    case Response::Partial:
      status.incomplete.push_back(&project);
      break;
    case Response::None:
      status.missing.push_back(&project);
      break;
    case Response::NotAsked:
      break;
  }
}

std::vector<DepartmentStatus> survey_status(const Plan& plan,
                                            const std::vector<const Project*>& projects,
                                            FiscalYear year) {
  std::vector<DepartmentStatus> departments;
  std::map<std::string_view, std::size_t> index;
  auto of = [&](std::string_view name) -> DepartmentStatus& {
    auto [found, is_new] = index.try_emplace(name, departments.size());
    if (is_new) departments.push_back({name, {}, {}, {}, {}, {}});
    return departments[found->second];
  };
  for (const Line& department : plan.header.departments.value) of(department.value);
  for (const Project* project : projects) {
    YearResult result = result_of(plan.header, *project, year);
    if (!result.is_of_year() || result.state == AnswerState::NotAsked) continue;
    add(of(project->departments.value.front().value), *project, year, result);
  }
  std::erase_if(departments, [](const DepartmentStatus& status) { return status.asked.empty(); });
  return departments;
}

}  // namespace fujiplan
