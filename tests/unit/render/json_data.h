#pragma once

#include <nlohmann/json.hpp>

#include "render/template_data.h"

// JSON as the data of a template, for tests. The JSON must outlive the value.
namespace fujiplan::testing {

Datum json_value(const nlohmann::ordered_json& json, Scratch& scratch);

// The kind of a JSON object, for `Object{&kJsonObject, &json}`.
extern const ObjectType kJsonObject;

}  // namespace fujiplan::testing
