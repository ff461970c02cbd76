#include "git/zlib.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace fujiplan::git {

Inflated inflated(std::string_view packed, std::size_t limit) {
  Inflated out;
  z_stream stream{};
  packed = packed.substr(0, std::numeric_limits<uInt>::max());
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // is only read
  stream.avail_in = static_cast<uInt>(packed.size());
  if (inflateInit(&stream) != Z_OK) return out;
  char buffer[16384];
  int answer = Z_OK;
  // Each round makes bytes or is the last one: a stream that has no more to give ends it.
  while (answer == Z_OK && out.bytes.size() < limit) {
    std::size_t room = std::min(sizeof buffer, limit - out.bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(buffer);
    stream.avail_out = static_cast<uInt>(room);
    answer = inflate(&stream, Z_NO_FLUSH);
    std::size_t made = room - stream.avail_out;
    out.bytes.append(buffer, made);
    if (made == 0 && answer == Z_OK) break;
  }
  out.is_whole = answer == Z_STREAM_END;
  inflateEnd(&stream);
  return out;
}

}  // namespace fujiplan::git
