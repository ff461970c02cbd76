#pragma once

#include <string_view>

// The keys that a plan gives to what it declares: to marks, fields of its own, sources of money,
// parts of a year, criteria and targets.
namespace fujiplan {

// Letters of any script, digits and `_`; nothing that means something in YAML, in templates, or
// between the columns of an option.
bool can_be_key(std::string_view text);
inline constexpr std::string_view kKeyPattern =  // the same as a regular expression of JSON Schema
    "^[^\\u0000-\\u002F\\u003A-\\u0040\\u005B-\\u005E\\u0060\\u007B-\\u007F]+$";

// A key that people type, as in `survey set 1-1-1 R6 values.online=36.2`: at most 60 bytes of the
// same and of `-`, in half width, and not digits alone.
bool is_typed_key(std::string_view text);
inline constexpr std::string_view kTypedKeyPattern =  // the same, but for the length
    "^(?![0-9]+$)([A-Za-z0-9_-]|[^\\u0000-\\u007F\\u3000\\uFF01-\\uFF5E])+$";

}  // namespace fujiplan
