#include "git/index_file.h"

#include <cstdint>

#include "base/formatted.h"

namespace fujiplan::git {

namespace {

constexpr std::size_t kHashSize = 20;
constexpr std::size_t kBeforeHash = 40;  // times, device, inode, mode, owner, size

// Reads forward and never behind the end: what is not there is zero, and `is_cut` says so.
struct Reader {
  std::string_view bytes;
  std::size_t at = 0;
  bool is_cut = false;

  std::string_view take(std::size_t size) {
    is_cut = is_cut || size > bytes.size() - at;
    if (is_cut) return {};
    at += size;
    return bytes.substr(at - size, size);
  }
  std::uint32_t number(std::size_t size) {
    std::uint32_t value = 0;
    for (char c : take(size)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
  }
  std::string_view until_nul() {
    std::size_t end = bytes.find('\0', at);
    is_cut = is_cut || end == bytes.npos;
    if (is_cut) return {};
    std::string_view text = bytes.substr(at, end - at);
    at = end + 1;
    return text;
  }
  // How many bytes of the path before are not shared, as the offsets in packs are written.
  std::size_t offset() {
    constexpr std::size_t kFar = std::size_t{1} << 32;
    std::size_t value = 0;
    for (std::uint32_t byte = 0x80, first = 1; (byte & 0x80) != 0 && !is_cut; first = 0) {
      if (value > kFar) is_cut = true;
      byte = number(1);
      value = first != 0 ? byte & 0x7F : (value + 1) << 7 | (byte & 0x7F);
    }
    return value;
  }
};

std::string hexadecimal(std::string_view bytes) {
  std::string digits;
  for (char c : bytes) digits += formatted("{:02x}", static_cast<unsigned char>(c));
  return digits;
}

// Which parts follow the entries: a name that does not begin with a capital must be understood.
bool is_whole(Reader reader) {
  while (reader.bytes.size() - reader.at > kHashSize) {
    std::string_view name = reader.take(4);
    reader.take(reader.number(4));
    if (reader.is_cut || name == "link") return false;
  }
  return true;
}

}  // namespace

std::optional<std::vector<LeftOutOfTree>> left_out_of_tree(std::string_view index) {
  Reader reader{index};
  if (reader.take(4) != "DIRC") return std::nullopt;
  std::uint32_t version = reader.number(4);
  if (version < 2 || version > 4) return std::nullopt;
  std::vector<LeftOutOfTree> found;
  std::string path;
  for (std::uint32_t left = reader.number(4); left > 0; --left) {
    std::size_t begin = reader.at;
    reader.take(kBeforeHash);
    std::string_view hash = reader.take(kHashSize);
    constexpr std::uint32_t kHasMore = 0x4000, kSkipWorktree = 0x4000;
    std::uint32_t flags = reader.number(2);
    std::uint32_t more = version >= 3 && (flags & kHasMore) != 0 ? reader.number(2) : 0;
    if (version == 4) {
      std::size_t gone = reader.offset();
      if (gone > path.size()) return std::nullopt;
      path.resize(path.size() - gone);
      path += reader.until_nul();
    } else {
      path = reader.until_nul();
      constexpr std::size_t kStep = 8;  // with 1 to 8 NULs behind the path
      reader.take((kStep - (reader.at - begin) % kStep) % kStep);
    }
    if (reader.is_cut) return std::nullopt;
    if ((more & kSkipWorktree) != 0) found.push_back({path, hexadecimal(hash)});
  }
  if (!is_whole(reader)) return std::nullopt;
  return found;
}

}  // namespace fujiplan::git
