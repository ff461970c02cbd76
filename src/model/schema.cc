#include "model/schema.h"

#include "model/field_types.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "model/record_schema.h"

namespace fujiplan {
namespace {

template <TabledRecord Record>
Json document_schema(Text title, Language language) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", title.in(language)}};
  schema.update(FieldType<Record>::schema({}, language));
  return schema;
}

// What a class needs beyond the keys that all projects need.
Json needed_by(ProjectClass project_class) {
  Json required = Json::array();
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (field.required_for != Classes::All && has(field.required_for, project_class)) {
      required.push_back(field.key);
    }
  }
  return required;
}

Json when(const char* key, const Json& value, const Json& required) {
  return {{"if", {{"properties", {{key, {{"const", value}}}}}, {"required", Json::array({key})}}},
          {"then", {{"required", required}}}};
}

}  // namespace

std::string project_schema(Language language) {
  Json schema =
      document_schema<Project>({"情報化事業のファイル", "project file of a plan"}, language);
  for (const auto& row : kRowsOf<ProjectClass>) {
    Json required = needed_by(row.value);
    if (!required.empty()) schema["allOf"].push_back(when("class", row.name, required));
  }
  // A DX project of any class needs these two (checks/schedules.h).
  schema["allOf"].push_back(when("dx", true, Json::array({"indicator", "schedule"})));
  return dump(schema);
}

std::string header_schema(Language language) {
  return dump(document_schema<PlanHeader>({"plan.yaml", "plan.yaml"}, language));
}

}  // namespace fujiplan
