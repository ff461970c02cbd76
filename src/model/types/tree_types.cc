#include "model/types/tree_types.h"

#include "base/formatted.h"
#include "base/join.h"
#include "model/types/field_types.h"
#include "model/types/record_schema.h"

namespace fujiplan {

// How deep the tree is, stands beside it in the file: every depth is described that there can be.
static Json schema_of_groups(std::size_t depth, Language language) {
  std::vector<Property> properties;
  for (const Field<PlanGroup>& field : fields_of(RecordOf<PlanGroup>{})) {
    Json schema;
    if (std::holds_alternative<PlanGroups PlanGroup::*>(field.slot)) {
      if (depth == kMostTreeLevels) continue;
      schema = schema_of_groups(depth + 1, language);
    } else {
      schema = FieldType<Line>::schema(field.limits(nullptr), language);
    }
    if (field.key == "id") {
      schema["pattern"] = formatted("^[1-9][0-9]{{0,8}}(\\.[1-9][0-9]{{0,8}}){{{}}}$", depth - 1);
    }
    properties.push_back({field.key, field.label, std::string(field.meaning.in(language)),
                          field.required, std::move(schema)});
  }
  return {{"type", "array"},
          {"minItems", 1},
          {"items", schema_of_properties(std::move(properties), language, false)}};
}

Json FieldType<PlanGroups>::schema(const Limits&, Language language) {
  return schema_of_groups(1, language);
}

Json FieldType<PlanGroups>::json(const PlanGroups& groups) {
  Json array = Json::array();
  for (const PlanGroup& group : groups.value) array.push_back(FieldType<PlanGroup>::json(group));
  return array;
}

std::string FieldType<PlanGroups>::shown(const PlanGroups& groups, Language language) {
  std::vector<std::string> parts;
  for (const PlanGroup& group : groups.value) {
    parts.push_back(FieldType<PlanGroup>::shown(group, language));
  }
  return listed(parts, language);
}

}  // namespace fujiplan
