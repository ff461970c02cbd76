#include "changes/json.h"

#include "base/formatted.h"
#include "base/text.h"
#include "changes/uncorrected.h"
#include "lists/outcome_json.h"
#include "model/types/to_json.h"

namespace fujiplan {

// The value at `survey.R5.status` of a record; null when it has none.
static Json value_at(const Json& record, std::string_view key) {
  const Json* at = &record;
  for (std::string_view part : split(key, '.')) {
    at = at->find(part);
    if (at == nullptr) return nullptr;
  }
  return *at;
}

static Json field_json(const FieldChange& field, const Json& before, const Json& after) {
  Json object = {{"key", field.key}};
  auto tell = [&](std::string_view name, const Json& record) {
    Json value = field.edits_only ? Json(nullptr) : value_at(record, field.key);
    if (!value.is_null()) object[name] = value;
  };
  tell("before", before);
  tell("after", after);
  if (!field.edits.removed.empty()) object["removed"] = field.edits.removed;
  if (!field.edits.added.empty()) object["added"] = field.edits.added;
  for (const PhaseShift& shift : field.shifts) {
    Json& row = object["shifts"].emplace_back();
    row["phase"] = shift.phase ? name_of(*shift.phase) : kEndOfProject;
    if (shift.before) row["before"] = to_string(*shift.before);
    if (shift.after) row["after"] = to_string(*shift.after);
    if (shift.delay() != 0) row["delay"] = shift.delay();
  }
  return object;
}

// Its targets by their keys, as changes name them: `targets.online.R5`.
static Json record_of(const Project* project) {
  if (project == nullptr) return Json::object();
  Json record = to_json(*project);
  if (!project->targets.present) return record;
  Json& targets = record["targets"] = Json::object();
  for (const Target& target : project->targets.value) targets[target.key.value] = to_json(target);
  return record;
}

static Json fields_json(const ProjectDiff& project) {
  Json array = Json::array();
  Json before = record_of(project.before), after = record_of(project.after);
  for (const FieldChange& field : project.fields) {
    Json& object = array.emplace_back(field_json(field, before, after));
    if (project.past_years.contains(field.year)) object["past_year"] = true;
    if (is_uncorrected(project, field)) object["uncorrected"] = true;
  }
  return array;
}

static Json grades_json(const ProjectDiff& project, Audience audience) {
  Json array = Json::array();
  for (const GradeChange& grade : project.grades) {
    Json& object = array.emplace_back();
    object["year"] = to_string(grade.year);
    object["movement"] = row_of(grade.movement).code;
    auto put = [&](const YearResult& result, const Scheme& scheme, std::string_view side) {
      if (!result.outcome) return;
      object[side] = result.outcome->name;
      bool value = audience == Audience::Internal && result.is_graded() && scheme.has_values();
      if (!value) return;
      object[formatted("{}_{}", name_of(scheme.rule), side)] =
          json_of_value(scheme, *result.outcome->points);
    };
    put(grade.before, grade.scheme_before, "before");
    put(grade.after, grade.scheme_after, "after");
    if (grade.by_rubric) object["by_rubric"] = true;
  }
  return array;
}

static std::string_view key_of(ProjectChange change) {
  return change == ProjectChange::Unreadable ? "unreadable" : row_of(change).code;
}

Json change_json(const ProjectDiff& project, Audience audience) {
  Json object = {{"change", key_of(project.change)}};
  if (!project.path_before.empty()) object["path_before"] = project.path_before;
  if (!project.path_after.empty()) object["path_after"] = project.path_after;
  object["fields"] = fields_json(project);
  object["grades"] = grades_json(project, audience);
  return object;
}

static Json project_diff_json(const ProjectDiff& project, Audience audience) {
  Json object = {{"id", project.id}};
  if (!project.name.empty()) object["name"] = project.name;
  if (project.departments) object["departments"] = to_json(project.departments);
  object.update(change_json(project, audience));
  return object;
}

static Json totals_json(const DiffTotals& totals) {
  Json object = Json::object();
  for (const auto& row : kRowsOf<ProjectChange>) {
    object[key_of(row.value)] = totals.projects[static_cast<std::size_t>(row.value)];
  }
  object["moved"] = totals.moved;
  object["renamed"] = totals.renamed;
  object["departments"] = totals.departments.size();
  for (Movement movement :
       {Movement::Up, Movement::Down, Movement::Unlike, Movement::New, Movement::Gone}) {
    std::size_t count = totals.movements[static_cast<std::size_t>(movement)];
    bool is_rare = movement == Movement::Unlike;  // where the rubric has changed, too
    if (count > 0 || !is_rare) object["grades"][row_of(movement).code] = count;
  }
  for (const auto& row : kRowsOf<ProjectChange>) {
    std::size_t count = totals.groups[static_cast<std::size_t>(row.value)];
    if (count > 0) object["groups"][key_of(row.value)] = count;
  }
  object["past_answers"] = totals.past_answers;
  object["uncorrected"] = totals.uncorrected;
  return object;
}

std::string diff_json(const PlanDiff& diff, const DiffStyle& style) {
  Json plan = Json::array(), projects = Json::array(), groups = Json::array();
  Json header_before = to_json(*diff.header_before), header_after = to_json(*diff.header_after);
  for (const FieldChange& field : diff.header) {
    plan.push_back(field_json(field, header_before, header_after));
  }
  for (const ProjectDiff& project : diff.projects) {
    (project.is_group ? groups : projects)
        .push_back(project_diff_json(project, style.how.audience));
  }
  Json object = {{"before", style.before},
                 {"after", style.after},
                 {"plan", plan},
                 {"projects", projects},
                 {"rewritten", diff.rewritten},
                 {"totals", totals_json(totals_of(diff))}};
  if (!groups.empty()) object["groups"] = groups;  // a plan without files of groups has none
  return dump(object);
}

}  // namespace fujiplan
