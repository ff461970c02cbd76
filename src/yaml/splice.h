#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan::yaml {

// A change of a text: `length` bytes from `offset` on become `bytes`.
struct Splice {
  std::size_t offset = 0, length = 0;
  std::string bytes;
};

// Splices overlap nowhere. Of those at one offset the insertions come first, in their order.
std::string spliced(std::string_view text, std::vector<Splice> splices);

}  // namespace fujiplan::yaml
