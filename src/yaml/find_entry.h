#pragma once

#include <optional>
#include <string_view>

#include "yaml/document.h"

namespace fujiplan::yaml {

// The entry of a key of a mapping; none where it has no such key, and where this is no mapping.
inline std::optional<Entry> find_entry(Value mapping, std::string_view key) {
  if (!mapping.is(Kind::Mapping)) return std::nullopt;
  for (const Entry& entry : mapping.entries()) {
    if (entry.key.text() == key) return entry;
  }
  return std::nullopt;
}
// That of a file at its outermost level.
inline std::optional<Entry> find_entry(const Document& document, std::string_view key) {
  return find_entry(document.root(), key);
}

}  // namespace fujiplan::yaml
