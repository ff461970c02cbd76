#include "model/to_json.h"

namespace fujiplan {

Json to_json(const Line& value) {
  return value.value;
}
Json to_json(const Prose& value) {
  return value.value;
}
Json to_json(const Flag& value) {
  return value.value;
}
Json to_json(const Whole& value) {
  return value.value;
}
Json to_json(const Spanned<ProjectId>& value) {
  return to_string(value.value);
}

Json to_json(const Year& value) {
  return to_string(value.value);
}

Json to_json(const Names& value) {
  Json array = Json::array();
  for (const Line& name : value.value) array.push_back(name.value);
  return array;
}

Json to_json(const Schedule& value) {
  Json object = Json::object();
  for (const PhaseStart& start : value.starts) {
    object[to_string(start.from.value)] = start.phase ? name_of(*start.phase) : kEndOfProject;
  }
  return object;
}

Json to_json(const Assignees& value) {
  Json object = Json::object();
  for (const AssigneeStart& start : value.starts) {
    object[to_string(start.from.value)] = to_json(start.names);
  }
  return object;
}

Json to_json(const Activities& value) {
  Json object = Json::object();
  for (const YearText& year : value.years) object[to_string(year.year.value)] = to_json(year.text);
  return object;
}

Json to_json(const Survey& value) {
  Json object = Json::object();
  for (const SurveyEntry& entry : value.entries)
    object[to_string(entry.year.value)] = to_json(entry);
  return object;
}

}  // namespace fujiplan
