#include "survey/import/form_gaps.h"

#include <algorithm>
#include <map>

#include "survey/status.h"

namespace fujiplan {

std::optional<std::string_view> department_of(const FormAnswers& forms, std::size_t file) {
  std::map<std::string_view, std::size_t> counts;
  std::optional<std::string_view> most;
  auto look_at = [&](const auto& row) {
    if (row.file != file || row.reviewer != nullptr || row.project == nullptr) return;
    std::string_view name = row.project->departments.value.front().value;
    std::size_t count = ++counts[name];
    if (!most || count > counts[*most]) most = name;
  };
  std::ranges::for_each(forms.rows, look_at);
  std::ranges::for_each(forms.unread, look_at);
  return most;
}

std::vector<MissingProjects> missing_projects(const Plan& plan, const FormAnswers& forms,
                                              std::size_t files,
                                              const std::unordered_set<const Project*>& seen) {
  std::vector<MissingProjects> all_missing;
  if (!forms.year) return all_missing;
  std::vector<const Project*> all;
  for (const Project& project : plan.projects) all.push_back(&project);
  std::vector<DepartmentStatus> asked = survey_status(plan, all, forms.year);
  std::vector<std::string_view> done;
  for (std::size_t file = 0; file < files; ++file) {
    auto department = department_of(forms, file);
    if (!department || std::ranges::find(done, *department) != done.end()) continue;
    done.push_back(*department);
    auto status = std::ranges::find(asked, *department, &DepartmentStatus::name);
    if (status == asked.end()) continue;
    MissingProjects missing{file, *department, {}};
    for (const Project* project : status->asked) {
      if (!seen.contains(project)) missing.projects.push_back(project);
    }
    if (!missing.projects.empty()) all_missing.push_back(std::move(missing));
  }
  return all_missing;
}

}  // namespace fujiplan
