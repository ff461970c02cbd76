#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/zip.h"

namespace fujiplan::xlsx {

// What a part of a workbook leads to.
struct Relationship {
  std::string id;
  std::string type;  // the last word of its URI: `worksheet`, `sharedStrings`
  std::string part;  // from the root of the archive
};

// Of the part, or of the workbook as a whole (""), in their order. Without those that lead out of
// the archive: nobody goes there. None where the part has none. Throws Failure (read_xml).
std::vector<Relationship> read_relationships(Archive& archive, std::string_view part);

// Where links of the part lead out of the archive: the id, and the address as it is written. Nobody
// goes there.
struct OuterLink {
  std::string id, address;
};
std::vector<OuterLink> read_outer_links(Archive& archive, std::string_view part);

// The first of a type, and the one with an id; null: there is none.
const Relationship* find_type(const std::vector<Relationship>& all, std::string_view type);
const Relationship* find_id(const std::vector<Relationship>& all, std::string_view id);

}  // namespace fujiplan::xlsx
