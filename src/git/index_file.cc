#include "git/index_file.h"

#include <utility>

namespace fujiplan::git {

namespace {

constexpr std::size_t kHashSize = 20;

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

// What stands before the hash; the index has the device and the mode among it.
FileStamp stamp_of(Reader& reader, std::uint32_t& mode) {
  FileStamp stamp;
  stamp.changed = reader.number(4);
  stamp.changed_ns = reader.number(4);
  stamp.written = reader.number(4);
  stamp.written_ns = reader.number(4);
  reader.take(4);  // the device, which may differ from one start of the machine to the next
  stamp.inode = reader.number(4);
  mode = reader.number(4);
  stamp.owner = reader.number(4);
  stamp.group = reader.number(4);
  stamp.size = reader.number(4);
  return stamp;
}

// Which parts follow the entries: one whose name does not begin with a capital must be understood.
// Of these, `sdir` only tells that folders may stand in place of their files.
bool is_whole(Reader reader) {
  while (reader.bytes.size() - reader.at > kHashSize) {
    std::string_view name = reader.take(4);
    reader.take(reader.number(4));
    if (reader.is_cut) return false;
    const bool may_be_unknown = name.front() >= 'A' && name.front() <= 'Z';
    if (!may_be_unknown && name != "sdir") return false;
  }
  return true;
}

}  // namespace

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  digits.reserve(2 * bytes.size());
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    digits += kDigits[byte >> 4];
    digits += kDigits[byte & 0xF];
  }
  return digits;
}

std::optional<std::vector<IndexEntry>> index_entries(std::string_view index) {
  Reader reader{index};
  if (reader.take(4) != "DIRC") return std::nullopt;
  std::uint32_t version = reader.number(4);
  if (version < 2 || version > 4) return std::nullopt;
  std::vector<IndexEntry> found;
  std::string path;
  for (std::uint32_t left = reader.number(4); left > 0; --left) {
    std::size_t begin = reader.at;
    std::uint32_t mode = 0;
    FileStamp stamp = stamp_of(reader, mode);
    std::string_view hash = reader.take(kHashSize);
    constexpr std::uint32_t kHasMore = 0x4000, kStage = 0x3000;
    constexpr std::uint32_t kSkipWorktree = 0x4000, kIntentToAdd = 0x2000;
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
    constexpr std::uint32_t kKindOfMode = 0xF000, kRegular = 0x8000;
    found.push_back({.path = path,
                     .id = hexadecimal(hash),
                     .stamp = stamp,
                     .is_regular = (mode & kKindOfMode) == kRegular,
                     .is_merged = (flags & kStage) == 0,
                     .is_left_out = (more & kSkipWorktree) != 0,
                     .is_only_meant = (more & kIntentToAdd) != 0});
  }
  if (!is_whole(reader)) return std::nullopt;
  return found;
}

std::optional<std::vector<LeftOutOfTree>> left_out_of_tree(std::string_view index) {
  auto entries = index_entries(index);
  if (!entries) return std::nullopt;
  std::vector<LeftOutOfTree> found;
  for (IndexEntry& entry : *entries) {
    if (entry.is_left_out) found.push_back({std::move(entry.path), std::move(entry.id)});
  }
  return found;
}

}  // namespace fujiplan::git
