#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"
#include "yaml/write_scalar.h"

namespace fujiplan {

// What a YAML 1.1 or 1.2 reader would take an unquoted scalar for, when not for text: a number, a
// truth value, a date. None for plain text. (null and ~ do not get here: they are empty values.)
std::optional<Text> other_reading(std::string_view text);

// A text as the value of a key: in quotes where other tools would not take it for a text.
inline yaml::NewScalar text_scalar(std::string_view text) {
  return {std::string(text), other_reading(text).has_value()};
}

}  // namespace fujiplan
