#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.h"
#include "yaml/splice.h"

// Edits of a YAML text that leave all other bytes alone: comments, blank lines, order, indentation,
// line ends. The text is spliced, never written anew.
namespace fujiplan::yaml {

struct NewValue {
  std::string text;
  bool number = false;    // never in quotes
  bool block = false;     // a `|-` block, however short
  bool replaces = false;  // a mapping, if there is one; what is beside it in the lines goes, too
};

// What the value at a path of keys (survey, R4, evaluation, cost) becomes; none: the key goes.
// Mappings on the way are made where they are missing, and go when nothing is left in them.
struct Change {
  std::vector<std::string> path;
  std::optional<NewValue> value;
};

// What the format says: the order of keys, and how new values are written.
struct Layout {
  // The place of a key among its siblings, below the keys `above`; none: not a key of the format.
  std::function<std::optional<std::size_t>(std::span<const std::string> above,
                                           std::string_view key)>
      rank;
  bool (*on_one_line)(std::span<const std::string> path);  // `evaluation: {progress: 3}`
  bool (*needs_quotes)(std::string_view text);  // other tools would not take it for a text
  // The same of a new key below the keys `above`, where years stand bare; null: of no key. What
  // YAML would not read as this key is in quotes in any case.
  bool (*key_needs_quotes)(std::span<const std::string> above, std::string_view key) = nullptr;
};

struct Edit {
  std::vector<Splice> splices;  // empty: the text says all that already
  // The first place where a value of another kind stands: a list instead of a text, a text instead
  // of a mapping. Nothing is replaced there; the splices are useless then.
  std::optional<Span> blocked;
};

// `text` is the source that `document` was read from. No path is the beginning of another.
// A value keeps the form that its author chose where the new text allows it.
Edit edit(const Document& document, std::string_view text, std::vector<Change> changes,
          const Layout& layout);

// The same inside a mapping of the document that is an item of a list: paths begin in it. A key
// that is to come before all that stay is put behind the first of them, which has the dash.
Edit edit_item(const Document& document, std::string_view text, Value item,
               std::vector<Change> changes, const Layout& layout);

}  // namespace fujiplan::yaml
