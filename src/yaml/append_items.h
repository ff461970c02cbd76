#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.h"
#include "yaml/edit.h"
#include "yaml/write_scalar.h"

// Records at the end of a list that a file has at its outermost level: `corrections`.
namespace fujiplan::yaml {

struct NewField {
  std::string key;
  NewScalar value;
};
using NewRecord = std::vector<NewField>;  // its fields in their order; never empty

// A record is put on one line, `- {date: "2026-10-01", year: R7}`, or its fields below each other
// where one of them has several lines. A list that is not there is put where `layout` says; one
// that stands in brackets stays in them. Comments, blank lines and line ends stay.
Edit append_items(const Document& document, std::string_view text, const std::string& key,
                  const std::vector<NewRecord>& records, const Layout& layout);

}  // namespace fujiplan::yaml
