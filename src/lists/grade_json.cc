#include "lists/grade_json.h"

#include <algorithm>
#include <map>
#include <string>

#include "lists/layers_json.h"
#include "lists/outcome_json.h"
#include "model/rating/achievement.h"
#include "model/rating/outcome_words.h"
#include "model/types/rating_types.h"
#include "model/types/to_json.h"
#include "notation/decimal.h"

namespace fujiplan {

// "distribution", and "unrated" where answers may have no points.
static void put_distribution(Json& object, const Distribution& distribution) {
  object["distribution"] = Json::object();
  for (std::size_t i = 0; i < distribution.counts.size(); ++i) {
    const ResultColumn& column = (*distribution.columns)[i];
    object[column.is_rated ? "distribution" : "unrated"][column.name] = distribution.counts[i];
  }
}

// not_answered
static std::string json_key(AnswerState state) {
  std::string key(row_of(state).code);
  std::ranges::replace(key, ' ', '_');
  return key;
}

static Json floor_json(const Scheme& scheme, const Outcome& outcome) {
  return json_of_answer(scheme.grades[*outcome.grade].text);
}

// How far it is to the next result, in the unit of the value.
static void put_next(Json& object, const Scheme& scheme, const YearResult& result) {
  const Outcome& outcome = *result.outcome;
  if (outcome.grade) object["floor"] = floor_json(scheme, outcome);
  auto next = next_result(scheme, result.scores(), outcome);
  if (!next) return;
  object["next_grade"] = next->name;
  bool by_parts = scheme.rule == RatingBy::Average || scheme.rule == RatingBy::Achievement;
  bool whole = !by_parts || next->raised != nullptr;
  if (!next->is_level && whole) object["points_to_next"] = rounded_up(next->points);
  if (!next->is_level && !whole) object["points_to_next"] = lacking(next->points);
}

// "not_begun", "ended": ids, where there are any.
static void put_outside(Json& object, const std::vector<GradeRow>& outside) {
  for (const GradeRow& row : outside) {
    object[json_key(row.result.state)].push_back(to_string(row.project->id.value));
  }
}

Json json_of_grades(const Scheme& scheme, const std::vector<GradeRow>& rows,
                    const Distribution& distribution, const std::vector<GradeRow>& outside,
                    FiscalYear year, bool why) {
  Json projects = Json::array();
  std::map<AnswerState, Json> ids;
  for (AnswerState state : states_without_result(scheme)) ids[state] = Json::array();
  for (const GradeRow& row : rows) {
    Json& object = projects.emplace_back();
    object["id"] = to_string(row.project->id.value);
    object["name"] = row.project->name.value;
    object["departments"] = to_json(row.project->departments);
    if (row.result.answers != nullptr) {
      put_scores(object, row.result);
      put_layers(object, scheme, row.result);
    }
    if (row.result.outcome) {
      put_outcome(object, scheme, *row.result.outcome);
      if (why && row.result.is_graded()) put_next(object, scheme, row.result);
    } else {
      ids[row.result.state].push_back(object["id"]);
    }
  }
  Json all = {{"year", to_string(year)}, {"projects", projects}};
  put_distribution(all, distribution);
  for (AnswerState state : states_without_result(scheme)) all[json_key(state)] = ids[state];
  put_outside(all, outside);
  all["total"] = rows.size();
  return all;
}

Json json_of_groups(const Scheme& scheme, const std::vector<Group>& groups,
                    const std::vector<GradeRow>& outside, std::string_view by, FiscalYear year) {
  Json array = Json::array();
  for (const Group& group : groups) {
    Json& object = array.emplace_back();
    object["key"] = group.key;
    if (!group.name.empty()) object["name"] = group.name;
    put_distribution(object, group.distribution);
    for (AnswerState state : states_without_result(scheme)) {
      object[json_key(state)] = group.distribution.in(state);
    }
    object["total"] = group.distribution.total;
  }
  Json all = {{"year", to_string(year)}, {"by", by}, {"groups", array}};
  put_outside(all, outside);
  return all;
}

Json json_of_years(const Plan& plan, const std::vector<const Project*>& projects) {
  Json years = Json::array(), array = Json::array();
  for (FiscalYear year : years_of(plan.header.period)) years.push_back(to_string(year));
  for (const Project* project : projects) {
    Json grades = Json::object();
    for (FiscalYear year : years_of(plan.header.period)) {
      auto outcome = result_of(scheme_in(plan.header, year), *project, year).outcome;
      if (outcome) grades[to_string(year)] = outcome->name;
    }
    array.push_back({{"id", to_string(project->id.value)},
                     {"name", project->name.value},
                     {"departments", to_json(project->departments)},
                     {"grades", grades}});
  }
  return {{"years", years}, {"projects", array}, {"total", projects.size()}};
}

}  // namespace fujiplan
