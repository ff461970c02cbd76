#include "reports/shown/json.h"

#include "model/types/to_json.h"

namespace fujiplan {

static Json json_of(const Datum& value, Scratch& scratch);

static Json json_of_object(const Object& object, Scratch& scratch) {
  Json json = Json::object();
  for (std::string_view name : names_of(object)) {
    Scratch::Mark mark = scratch.mark();
    auto value = find(object, name, scratch);
    bool shown =
        value && !std::holds_alternative<const Picture*>(*value);  // drawn of what is there anyway
    if (shown) json[name] = json_of(*value, scratch);
    scratch.rewind(mark);
  }
  return json;
}

static Json json_of_list(const List& list, Scratch& scratch) {
  Json json = Json::array();
  for (std::size_t i = 0; i < list.size; ++i) {
    Scratch::Mark mark = scratch.mark();
    json.push_back(json_of(list.item(list.self, i, scratch), scratch));
    scratch.rewind(mark);
  }
  return json;
}

static Json json_of(const Datum& value, Scratch& scratch) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return *text;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (const auto* object = std::get_if<Object>(&value)) return json_of_object(*object, scratch);
  if (const auto* list = std::get_if<List>(&value)) return json_of_list(*list, scratch);
  return nullptr;  // absent
}

std::string shown_json(const Datum& root, Language language) {
  Scratch scratch(language);
  return dump(json_of(root, scratch));
}

}  // namespace fujiplan
