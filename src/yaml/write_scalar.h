#pragma once

#include <string>
#include <string_view>
#include <vector>

// How a text is written as a YAML scalar that read_document reads as the same text.
namespace fujiplan::yaml {

enum class Form : unsigned char { Plain, SingleQuoted, DoubleQuoted, Block };

struct NewScalar {
  std::string text;
  bool quoted = false;  // without quotes other tools would read something else than text
  bool number = false;  // never in quotes
  bool block = false;   // a `|-` block, however short
};

// Can the text be written in this form? `in_flow`: inside `{}` or `[]`.
bool fits(const NewScalar& scalar, Form form, bool in_flow);

// The form that docs/format.md asks for: text of several lines in a block, a line without quotes
// where that is possible.
Form canonical_form(const NewScalar& scalar, bool in_flow);

// What stands behind the key, and for a block the lines below it, without indentation.
struct WrittenScalar {
  std::string head;
  std::vector<std::string> lines = {};
};
WrittenScalar write_scalar(const NewScalar& scalar, Form form);

}  // namespace fujiplan::yaml
