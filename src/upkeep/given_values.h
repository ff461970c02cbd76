#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/words.h"
#include "yaml/write_scalar.h"

namespace fujiplan {

// A value for a key of a project, as its file writes it.
struct GivenValue {
  std::string key;
  yaml::WrittenScalar value;
};

// A key that such a value can be given for.
struct NamedKey {
  std::string key;
  Message label;
};
std::vector<NamedKey> keys_to_give(const Vocabulary& words);

// What a text becomes behind its key: without quotes where it can be. `block`: below the key,
// however short.
yaml::WrittenScalar text_value(std::string_view text, bool block = false);
yaml::WrittenScalar list_value(std::span<const std::string_view> items);  // [A, B]

// `FIELD=VALUE`, as typed: the key, or what people call the field, and a value that the type of the
// field can be typed as. Whether the field may have it is for `validate` to say. Throws UsageError
// for an unknown key, one that is given twice, one that an option gives, and one whose values are
// no single line.
std::vector<GivenValue> given_values(std::span<const std::string> typed, const Vocabulary& words);

}  // namespace fujiplan
