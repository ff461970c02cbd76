#pragma once

#include <optional>
#include <string_view>

#include "yaml/document.h"

namespace fujiplan::yaml {

// The entry of a key that a file has at its outermost level; none where it has no such key.
inline std::optional<Entry> find_entry(const Document& document, std::string_view key) {
  if (!document.root().is(Kind::Mapping)) return std::nullopt;
  for (const Entry& entry : document.root().entries()) {
    if (entry.key.text() == key) return entry;
  }
  return std::nullopt;
}

}  // namespace fujiplan::yaml
