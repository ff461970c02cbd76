#include "lists/grading.h"

#include <algorithm>
#include <map>

#include "base/join.h"
#include "base/put_in_order.h"
#include "base/text.h"

namespace fujiplan {

static std::vector<GradeRow> rows_of(const Plan& plan, const std::vector<const Project*>& projects,
                                     FiscalYear year, bool are_of_year) {
  std::vector<GradeRow> rows;
  rows.reserve(are_of_year ? projects.size() : 0);  // nearly all
  const Scheme scheme = scheme_in(plan.header, year);
  for (const Project* project : projects) {
    YearResult result = result_of(scheme, *project, year);
    if (result.is_of_year() == are_of_year) rows.push_back({project, std::move(result)});
  }
  return rows;
}

std::vector<GradeRow> grade_rows(const Plan& plan, const std::vector<const Project*>& projects,
                                 FiscalYear year) {
  return rows_of(plan, projects, year, true);
}

std::vector<GradeRow> rows_outside(const Plan& plan, const std::vector<const Project*>& projects,
                                   FiscalYear year) {
  return rows_of(plan, projects, year, false);
}

static void add_values(ResultColumns& columns, const std::vector<GradeRow>& rows) {
  std::vector<Fraction> values;
  for (const GradeRow& row : rows) {
    if (row.result.is_graded()) values.push_back(*row.result.outcome->points);
  }
  put_in_order(values, std::identity(), std::greater<>());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  for (Fraction value : values) columns.push_back({in_decimals(value), "", true});
}

std::shared_ptr<const ResultColumns> result_columns(const Scheme& scheme,
                                                    const std::vector<GradeRow>& rows) {
  ResultColumns columns;
  if (scheme.gives_results() && scheme.results_are_values()) add_values(columns, rows);
  for (const ResultName& name : result_names(scheme)) {
    columns.push_back({name.in_full(), name.meaning, name.is_rated, name.is_judged});
  }
  return std::make_shared<const ResultColumns>(std::move(columns));
}

std::optional<std::size_t> column_of(const ResultColumns& columns, const YearResult& result) {
  if (!result.outcome) return std::nullopt;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].is_rated != result.is_graded()) continue;
    if (columns[i].name == result.outcome->name) return i;
  }
  return std::nullopt;
}

std::string head_of(const ResultColumn& column, Language language) {
  constexpr std::size_t kOneLetter = 2;  // columns of a terminal: D, ×, 未
  bool like_grade = !column.is_rated && display_width(column.name) <= kOneLetter;
  bool says_more = like_grade && column.meaning != column.name;
  return says_more ? column.name + in_brackets(column.meaning, language) : column.name;
}

std::span<const AnswerState> states_without_result(const Scheme& scheme) {
  static constexpr AnswerState kOfResults[] = {AnswerState::NotGraded, AnswerState::NotAnswered,
                                               AnswerState::NotAsked};
  static constexpr AnswerState kOfNone[] = {AnswerState::Answered, AnswerState::NotAnswered,
                                            AnswerState::NotAsked};
  return scheme.gives_results() ? kOfResults : kOfNone;
}

void Distribution::add(const YearResult& result) {
  ++total;
  ++states[static_cast<std::size_t>(result.state)];
  if (columns == nullptr) return;
  if (auto column = column_of(*columns, result)) ++counts[*column];
}

// Every group that there could be, in the order in which they are shown.
static std::vector<Group> possible_groups(const PlanHeader& header, const Distribution& empty,
                                          Grouping by) {
  std::vector<Group> groups;
  auto add = [&](std::string_view key, std::string_view name) {
    groups.push_back({std::string(key), std::string(name), empty});
  };
  switch (by.by) {
    case GroupBy::Policy:
    case GroupBy::Measure:
      for (auto [group, depth] : groups_in(header)) {
        if (depth == by.depth) add(group->id.value, group->name.value);
      }
      break;
    case GroupBy::Class:
      for (const ClassWord& word : vocabulary_of(header).classes) {
        add(word.name.value, "");
        groups.back().en = label_of(word).en;
      }
      break;
    case GroupBy::Department:
      for (const Line& department : header.departments.value) add(department.value, "");
      break;
  }
  return groups;
}

static std::vector<std::string> keys_of(const Project& project, Grouping by) {
  switch (by.by) {
    case GroupBy::Policy:
    case GroupBy::Measure:
      return {group_number(project.id.value, by.depth)};
    case GroupBy::Class:
      return {std::string(name_of(project.project_class.value))};
    case GroupBy::Department:
      break;
  }
  std::vector<std::string> names;
  for (const Line& department : project.departments.value) names.emplace_back(department.value);
  return names;
}

std::vector<Group> group(const Plan& plan, const std::vector<GradeRow>& rows,
                         std::shared_ptr<const ResultColumns> columns, Grouping by) {
  const Distribution empty(std::move(columns));
  std::vector<Group> groups = possible_groups(plan.header, empty, by);
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < groups.size(); ++i) index.emplace(groups[i].key, i);
  for (const GradeRow& row : rows) {
    for (const std::string& key : keys_of(*row.project, by)) {
      auto [found, is_new] = index.try_emplace(key, groups.size());
      if (is_new) groups.push_back({key, "", empty});  // not in plan.yaml: `validate` reports it
      groups[found->second].distribution.add(row.result);
    }
  }
  std::erase_if(groups, [](const Group& g) { return g.distribution.total == 0; });
  return groups;
}

}  // namespace fujiplan
