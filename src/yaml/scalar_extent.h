#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/document.h"

namespace fujiplan::yaml {

// The bytes that a scalar takes, found by reading the text again at the place where it begins.
struct Extent {
  enum class Fault : unsigned char { None, Unclosed, Folded };
  Style style = Style::Plain;
  std::size_t length = 0;  // quotes, the `|` line and the block's lines included; no final line end
  Fault fault = Fault::None;
};

// `value` is what a YAML parser made of the scalar at `offset`.
Extent scalar_extent(std::string_view text, std::size_t offset, std::string_view value);

// Offset of the bracket that closes a flow collection, when only blanks, commas, line ends and
// comments stand between `from` and it; text.size() when it is not there.
std::size_t closing_bracket(std::string_view text, std::size_t from, char bracket);

}  // namespace fujiplan::yaml
