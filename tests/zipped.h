#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace fujiplan::testing {

struct ZipPart {
  std::string name, bytes;
  bool stored = false;  // as it is, else deflated
  // What the archive says of it, where that is not true.
  std::uint32_t said_size = 0;
  std::uint16_t said_method = 0;
};

// A ZIP archive of the parts, in their order: the same bytes each time.
std::string zipped(std::span<const ZipPart> parts);

}  // namespace fujiplan::testing
