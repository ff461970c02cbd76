#include "yaml/splice.h"

#include <algorithm>
#include <tuple>

#include "base/put_in_order.h"

namespace fujiplan::yaml {

std::string spliced(std::string_view text, std::vector<Splice> splices) {
  put_in_order(splices, [](const Splice& s) { return std::tuple(s.offset, s.length > 0); });
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
