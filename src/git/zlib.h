#pragma once

#include <string>
#include <string_view>

namespace fujiplan::git {

struct Inflated {
  std::string bytes;
  bool is_whole = false;  // the stream came to its end, with the checksum that it should have
};

// Unpacks a zlib stream, up to `limit` bytes: what was cut off, damaged or is not what it says ends
// there.
Inflated inflated(std::string_view packed, std::size_t limit);

}  // namespace fujiplan::git
