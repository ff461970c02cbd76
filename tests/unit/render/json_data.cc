#include "json_data.h"

namespace fujiplan::testing {

using nlohmann::ordered_json;

static const ordered_json& as_json(const void* self) {
  return *static_cast<const ordered_json*>(self);
}

const ObjectType kJsonObject{
    .find_other = [](const void* self, std::string_view name,
                     Scratch& scratch) -> std::optional<Datum> {
      auto found = as_json(self).find(std::string(name));
      if (found == as_json(self).end()) return std::nullopt;
      return json_value(*found, scratch);
    },
    .other_names =
        [](const void* self) {
          std::vector<std::string_view> names;
          for (const auto& item : as_json(self).items()) names.push_back(item.key());
          return names;
        },
};

Datum json_value(const ordered_json& json, Scratch& scratch) {
  switch (json.type()) {
    case ordered_json::value_t::null:
      return Absent{};
    case ordered_json::value_t::boolean:
      return json.get<bool>();
    case ordered_json::value_t::string:
      return std::string_view(json.get_ref<const std::string&>());
    case ordered_json::value_t::object:
      return Object{&kJsonObject, &json};
    case ordered_json::value_t::array:
      return List{&json, json.size(), [](const void* self, std::size_t index, Scratch& memory) {
                    return json_value(as_json(self)[index], memory);
                  }};
    default:
      return scratch.text(json.dump());
  }
}

}  // namespace fujiplan::testing
