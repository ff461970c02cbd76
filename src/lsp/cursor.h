#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/positions.h"

namespace fujiplan::lsp {

// Where somebody writes in a YAML file, told by indentation and by the signs around: while a text
// is typed it is seldom YAML as a whole.
struct Cursor {
  // The keys around the place, from the outermost, with the one whose value is written there.
  // Items of lists have no key. Of `survey: {R5: {status: …` they are survey, R5, status.
  std::vector<std::string> keys;
  // A key is written there, and not a value. `keys` end with the one around it.
  bool on_key = false;
  bool in_text = false;   // in the lines of a block text (`|-`)
  bool in_item = false;   // of a list, as a value: the keys are those of the list
  std::string_view word;  // that stands there, quotes left out; may be empty
  ByteRange place;        // of it
};

// At a byte of the text, be it behind the last. In a comment there are no keys and no word.
Cursor cursor_at(std::string_view text, std::size_t offset);

}  // namespace fujiplan::lsp
