#include "yaml/splice.h"

#include <algorithm>
#include <tuple>

namespace fujiplan::yaml {

std::string spliced(std::string_view text, std::vector<Splice> splices) {
  std::ranges::stable_sort(splices, {},
                           [](const Splice& s) { return std::tuple(s.offset, s.length > 0); });
  std::string out;
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    out += text.substr(at, splice.offset - at);
    out += splice.bytes;
    at = splice.offset + splice.length;
  }
  out += text.substr(at);
  return out;
}

}  // namespace fujiplan::yaml
