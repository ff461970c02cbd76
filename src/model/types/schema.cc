#include "model/types/schema.h"

#include "model/marks.h"
#include "model/plan_header.h"
#include "model/presence.h"
#include "model/project.h"
#include "model/typed_answer.h"
#include "model/types/field_types.h"
#include "model/types/record_schema.h"
#include "notation/declared_key.h"

namespace fujiplan {
namespace {

template <TabledRecord Record>
Json document_schema(Text title, const Vocabulary* words, Language language) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", title.in(language)}};
  schema.update(FieldType<Record>::schema(Limits{.words = words}, language));
  return schema;
}

Json when(std::string_view key, const Json& value, const Json& required) {
  Json properties = Json::object();
  properties[key] = {{"const", value}};
  return {{"if", {{"properties", properties}, {"required", Json::array({key})}}},
          {"then", {{"required", required}}}};
}

}  // namespace

std::string project_schema(const Vocabulary& words, Language language) {
  Json schema =
      document_schema<Project>({"事業のファイル", "project file of a plan"}, &words, language);
  for (const ClassWord& word : words.classes) {
    Json required = Json::array();
    for (std::string_view key : keys_in_plan(word.needs, words)) required.push_back(key);
    for (const OwnField* field : own_fields(words.project_fields)) {
      if (is_required(*field, {{&word}, {}, true})) required.push_back(field->name.value);
    }
    if (required.empty()) continue;
    schema["allOf"].push_back(when("class", word.name.value, required));
  }
  for (const MarkWord& mark : words.marks) {
    Json required = Json::array();
    for (std::string_view key : keys_in_plan(mark.needs, words)) required.push_back(key);
    if (required.empty()) continue;
    schema["allOf"].push_back(when(mark.name.value, true, required));
  }
  return dump(schema);
}

std::string group_schema(const Vocabulary& words, Language language) {
  Json levels = Json::array();
  for (std::size_t level = 1; level <= words.levels.size(); ++level) {
    const Vocabulary of_level = words_of_level(words, level);
    std::string_view name = label_of_level(words.levels, level).in(language);
    Json& schema = levels.emplace_back(Json{{"title", name}});
    schema.update(FieldType<Project>::schema(Limits{.words = &of_level}, language));
  }
  constexpr Text kTitle{"上の階層のファイル", "file of a group of the plan"};
  return dump({{"$schema", "https://json-schema.org/draft/2020-12/schema"},
               {"title", kTitle.in(language)},
               {"oneOf", levels}});
}

// What `validate` refuses beyond the shape of each value: what cannot be required, and what no word
// can be called.

// A field of the plan's own has a type; of a built-in one there is a name and a meaning only.
template <typename Record>
static void narrow_fields(Json& declared) {
  Json line = FieldType<Line>::schema({}, {});
  Json names = {{"type", "object"},
                {"minProperties", 1},
                {"properties", {{"name", line}, {"en", line}, {"meaning", line}}},
                {"additionalProperties", false}};
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (!stands_for_keys(field.key)) declared["properties"][field.key] = names;
  }
  declared["propertyNames"] = {{"pattern", kKeyPattern}};
  declared["additionalProperties"]["required"] = Json::array({"type"});
}

// `plan`: its words. A plan without a schedule has no `schedule` to ask for.
static void narrow_words(Json& properties, const Vocabulary& plan) {
  Json keys = Json::array();
  for (std::string_view key : keys_to_ask_for(plan)) keys.push_back(key);
  for (const char* words : {"classes", "marks"}) {
    properties[words]["additionalProperties"]["properties"]["requires"]["items"] = {{"enum", keys}};
  }
  properties["phases"]["propertyNames"] = {
      {"not", {{"enum", Json::array({kEndOfProject, kRemovalWord.ja, kRemovalWord.en})}}}};
  properties["statuses"]["propertyNames"] = {
      {"not", {{"enum", Json::array({kRemovalWord.ja, kRemovalWord.en})}}}};
  Json taken = Json::array();
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (!stands_for_keys(field.key)) taken.push_back(field.key);
  }
  for (std::string_view name : kOtherNamesOfProject) taken.push_back(name);
  narrow_fields<Project>(properties["fields"]["properties"]["project"]);
  narrow_fields<SurveyEntry>(properties["fields"]["properties"]["survey"]);
  properties["marks"]["propertyNames"] = {{"pattern", kKeyPattern}, {"not", {{"enum", taken}}}};
}

std::string header_schema(const Vocabulary& words, Language language) {
  Vocabulary of_header = standard_vocabulary();
  of_header.years = words.years;
  Json schema = document_schema<PlanHeader>({"plan.yaml", "plan.yaml"}, &of_header, language);
  narrow_words(schema["properties"], words);
  return dump(schema);
}

}  // namespace fujiplan
