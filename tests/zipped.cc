#include "zipped.h"

#include <zlib.h>

#include <stdexcept>

namespace fujiplan::testing {

static std::string deflated(const std::string& bytes) {
  z_stream stream{};
  constexpr int kRaw = -15, kMemory = 8;  // no header of zlib
  if (deflateInit2(&stream, 9, Z_DEFLATED, kRaw, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib cannot begin");
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("zlib cannot end");
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

static void put(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
}

// What a local header and the directory say alike (APPNOTE 4.4.2 to 4.4.11).
static std::string said_of(const ZipPart& part, std::size_t packed) {
  constexpr std::uint16_t kStored = 0, kDeflated = 8, kVersion = 20, kNamesAreUtf8 = 1 << 11;
  constexpr std::uint16_t kFirstDay = 1 << 5 | 1;  // 1980-01-01
  std::string out;
  std::uint16_t method = part.stored ? kStored : kDeflated;
  put(out, kVersion, 2);
  put(out, kNamesAreUtf8, 2);
  put(out, part.said_method != 0 ? part.said_method : method, 2);
  put(out, 0, 2);
  put(out, kFirstDay, 2);
  put(out,
      crc32(0, reinterpret_cast<const Bytef*>(part.bytes.data()),
            static_cast<uInt>(part.bytes.size())),
      4);
  put(out, packed, 4);
  put(out, part.said_size != 0 ? part.said_size : part.bytes.size(), 4);
  put(out, part.name.size(), 2);
  put(out, 0, 2);  // no extra field
  return out;
}

std::string zipped(std::span<const ZipPart> parts) {
  constexpr std::uint32_t kLocal = 0x04034B50, kCentral = 0x02014B50, kEnd = 0x06054B50;
  std::string out, directory;
  for (const ZipPart& part : parts) {
    std::string packed = part.stored ? part.bytes : deflated(part.bytes);
    std::string said = said_of(part, packed.size());
    std::size_t at = out.size();
    put(out, kLocal, 4);
    out += said + part.name + packed;
    put(directory, kCentral, 4);
    put(directory, 20, 2);
    directory += said;
    directory += std::string(10, '\0');  // comment, disk, attributes
    put(directory, at, 4);
    directory += part.name;
  }
  std::size_t at = out.size();
  out += directory;
  put(out, kEnd, 4);
  put(out, 0, 4);
  put(out, parts.size(), 2);
  put(out, parts.size(), 2);
  put(out, directory.size(), 4);
  put(out, at, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace fujiplan::testing
