#include "lists/grading.h"

#include <algorithm>
#include <map>

namespace fujiplan {

std::vector<GradeRow> grade_rows(const Plan& plan, const std::vector<const Project*>& projects,
                                 FiscalYear year) {
  std::vector<GradeRow> rows;
  for (const Project* project : projects) {
    rows.push_back({project, result_of(plan.header, *project, year)});
  }
  return rows;
}

void Distribution::add(const YearResult& result) {
  ++total;
  switch (result.state) {
    case AnswerState::Graded:
      ++grades[static_cast<std::size_t>(result.graded->grade)];
      break;
    case AnswerState::NotGraded:
      ++not_graded;
      break;
    case AnswerState::NotAnswered:
      ++not_answered;
      break;
    case AnswerState::NotAsked:
      ++not_asked;
      break;
  }
}

// Every group that there could be, in the order in which they are shown.
static std::vector<Group> possible_groups(const PlanHeader& header, GroupBy by) {
  std::vector<Group> groups;
  auto add = [&](std::string_view key, std::string_view name) {
    groups.push_back({std::string(key), std::string(name), {}});
  };
  switch (by) {
    case GroupBy::Policy:
      for (const Policy& policy : header.policies.value) add(policy.id.value, policy.name.value);
      break;
    case GroupBy::Measure:
      for (const Policy& policy : header.policies.value) {
        for (const Measure& measure : policy.measures.value)
          add(measure.id.value, measure.name.value);
      }
      break;
    case GroupBy::Class:
      for (const ClassWord& word : vocabulary_of(header).classes) add(word.name.value, "");
      break;
    case GroupBy::Department:
      for (const Line& department : header.departments.value) add(department.value, "");
      break;
  }
  return groups;
}

static std::vector<std::string> keys_of(const Project& project, GroupBy by) {
  switch (by) {
    case GroupBy::Policy:
      return {std::to_string(project.id.value.policy)};
    case GroupBy::Measure:
      return {measure_of(project.id.value)};
    case GroupBy::Class:
      return {std::string(name_of(project.project_class.value))};
    case GroupBy::Department:
      break;
  }
  std::vector<std::string> names;
  for (const Line& department : project.departments.value) names.emplace_back(department.value);
  return names;
}

std::vector<Group> group(const Plan& plan, const std::vector<GradeRow>& rows, GroupBy by) {
  std::vector<Group> groups = possible_groups(plan.header, by);
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < groups.size(); ++i) index.emplace(groups[i].key, i);
  for (const GradeRow& row : rows) {
    for (const std::string& key : keys_of(*row.project, by)) {
      auto [found, is_new] = index.try_emplace(key, groups.size());
      if (is_new) groups.push_back({key, "", {}});  // not in plan.yaml: `validate` reports it
      groups[found->second].distribution.add(row.result);
    }
  }
  std::erase_if(groups, [](const Group& g) { return g.distribution.total == 0; });
  return groups;
}

}  // namespace fujiplan
