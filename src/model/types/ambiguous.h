#pragma once

#include <optional>
#include <string_view>

#include "base/language.h"

namespace fujiplan {

// What a YAML 1.1 or 1.2 reader would take an unquoted scalar for, when not for text: a number, a
// truth value, a date. None for plain text. (null and ~ do not get here: they are empty values.)
std::optional<Text> other_reading(std::string_view text);

}  // namespace fujiplan
