#include "model/schema.h"

#include <algorithm>
#include <type_traits>

#include "base/formatted.h"
#include "base/number.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "model/to_json.h"

namespace fujiplan {
namespace {

// The keys of the maps by time, as parse_fiscal_year and parse_half_year accept them.
constexpr std::string_view kYearPattern = "^R[1-9][0-9]?$";
constexpr std::string_view kHalfYearPattern = "^R[1-9][0-9]?[上下]$";
constexpr std::string_view kIdPattern = "^[1-9][0-9]{0,8}-[1-9][0-9]{0,8}-[1-9][0-9]{0,8}$";
// Text that says something: one character that trim() leaves. Not \s, which every library of
// regular expressions understands in its own way.
constexpr std::string_view kSomeText = "[^ \\t\\r\\n\\u3000]";
constexpr std::string_view kOneLineOfText = "^[^\\n]*[^ \\t\\r\\n\\u3000][^\\n]*$";

template <typename T>
struct TypeOf {};  // chooses an overload of `schema_of`

struct Writer {
  Language language;

  template <typename Record>
  Json schema_of(TypeOf<Line>, const Field<Record>& field) const {
    if (field.shape == nullptr) return {{"type", "string"}, {"pattern", kOneLineOfText}};
    Json schema = {{"type", "string"}, {"pattern", field.shape->pattern}};
    if (!field.shape->format.empty()) schema["format"] = field.shape->format;
    return schema;
  }
  Json schema_of(TypeOf<Prose>, const auto&) const {
    return {{"type", "string"}, {"pattern", kSomeText}};
  }
  Json schema_of(TypeOf<Flag>, const auto&) const { return {{"type", "boolean"}}; }
  Json schema_of(TypeOf<Spanned<ProjectId>>, const auto&) const {
    return {{"type", "string"}, {"pattern", kIdPattern}};
  }
  Json schema_of(TypeOf<Year>, const auto&) const {
    return {{"type", "string"}, {"pattern", kYearPattern}};
  }
  template <typename Record>
  Json schema_of(TypeOf<Whole>, const Field<Record>& field) const {
    Json schema = {{"type", "integer"}, {"minimum", field.least}};
    schema["maximum"] = field.most;
    return schema;
  }
  template <typename E, typename Record>
  Json schema_of(TypeOf<Choice<E>>, const Field<Record>&) const {
    Json schema;
    for (const auto& row : kRowsOf<E>) {
      schema["oneOf"].push_back({{"const", row.name}, {"title", row.meaning.in(language)}});
    }
    return schema;
  }
  Json schema_of(TypeOf<Names>, const auto&) const { return names(); }

  Json schema_of(TypeOf<Schedule>, const auto&) const {
    Json phase;
    for (const auto& row : kRowsOf<Phase>) {
      phase["oneOf"].push_back({{"const", row.name}, {"title", row.meaning.in(language)}});
    }
    Text end{"この半期の前に終わる", "the project ends before this half-year"};
    phase["oneOf"].push_back({{"const", kEndOfProject}, {"title", end.in(language)}});
    return by_time(kHalfYearPattern, phase);
  }
  Json schema_of(TypeOf<Assignees>, const auto&) const {
    return by_time(kHalfYearPattern, names());
  }
  Json schema_of(TypeOf<Activities>, const auto& field) const {
    return by_time(kYearPattern, schema_of(TypeOf<Prose>{}, field));
  }
  Json schema_of(TypeOf<Survey>, const auto&) const {
    return by_time(kYearPattern, record(RecordOf<SurveyEntry>{}));
  }

  template <RecordList List, typename Record>
  Json schema_of(TypeOf<List>, const Field<Record>&) const {
    return list(record(RecordOf<ItemOf<List>>{}));
  }
  template <TabledRecord Inner, typename Record>
  Json schema_of(TypeOf<Inner>, const Field<Record>&) const {
    return record(RecordOf<Inner>{});
  }

  static Json names() {
    return {{"type", "array"},
            {"minItems", 1},
            {"uniqueItems", true},
            {"items", {{"type", "string"}, {"pattern", kOneLineOfText}}}};
  }
  static Json list(const Json& item) {
    return {{"type", "array"}, {"minItems", 1}, {"items", item}};
  }
  static Json by_time(std::string_view pattern, const Json& value) {
    Json schema = {{"type", "object"}, {"minProperties", 1}};
    schema["patternProperties"][pattern] = value;
    schema["additionalProperties"] = false;
    return schema;
  }

  template <typename Record>
  Json record(RecordOf<Record> which) const {
    Json schema = {{"type", "object"}, {"minProperties", 1}};
    Json required = Json::array();
    for (const Field<Record>& field : fields_of(which)) {
      Json property = {{"title", field.label.in(language)},
                       {"description", field.meaning.in(language)}};
      std::visit([&]<typename T>(T Record::*) { property.update(schema_of(TypeOf<T>{}, field)); },
                 field.slot);
      // Servers of editors read the key of `5: 十分進んでいる` as a number, which they find in no
      // `properties`, but match with a pattern.
      if (std::ranges::all_of(field.key, is_digit)) {
        schema["patternProperties"][formatted("^{}$", field.key)] = property;
      } else {
        schema["properties"][field.key] = property;
      }
      if (field.required_for == Classes::All) required.push_back(field.key);
    }
    if (!required.empty()) schema["required"] = required;
    schema["additionalProperties"] = false;
    return schema;
  }

  template <typename Record>
  Json document(RecordOf<Record> which, Text title) const {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"title", title.in(language)}};
    schema.update(record(which));
    return schema;
  }
};

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
  Json schema = Writer{language}.document(RecordOf<Project>{},
                                          {"情報化事業のファイル", "project file of a plan"});
  for (const auto& row : kRowsOf<ProjectClass>) {
    Json required = needed_by(row.value);
    if (!required.empty()) schema["allOf"].push_back(when("class", row.name, required));
  }
  // A DX project of any class needs these two (checks/schedules.h).
  schema["allOf"].push_back(when("dx", true, Json::array({"indicator", "schedule"})));
  return dump(schema);
}

std::string header_schema(Language language) {
  return dump(Writer{language}.document(RecordOf<PlanHeader>{}, {"plan.yaml", "plan.yaml"}));
}

}  // namespace fujiplan
