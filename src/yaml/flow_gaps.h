#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "yaml/codes.h"
#include "yaml/document.h"

namespace fujiplan::yaml {

// What is wrong at a byte, for kSyntax.
struct Fault {
  std::size_t offset = 0;
  Feature what;
};

// What stands between the values of a flow collection, which yaml-cpp does not judge: a comma with
// nothing before it, a comment without a blank before it, a line that is not indented. `nodes` are
// the collection and all inside it; its first line is indented by `indent`, none at the margin of
// the file. A closing bracket may stand as far left as its key: all readers accept that.
std::optional<Fault> fault_in_gaps(std::string_view text, std::span<const Node> nodes,
                                   std::optional<std::size_t> indent);

}  // namespace fujiplan::yaml
