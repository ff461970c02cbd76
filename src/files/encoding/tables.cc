#include "files/encoding/tables.h"

#include <algorithm>
#include <bit>

#include "base/text.h"

namespace fujiplan::tables {

static std::size_t read_by_nodes(const Conversion& from, std::string_view bytes, std::string& out) {
  std::size_t read = 0, node = from.root;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::uint16_t step = kNodes[node][static_cast<unsigned char>(bytes[at])];
    if (step == kNoCharacter) break;
    if (step >= kFurther && step < kFurtherEnd) {
      node = step - kFurther;
      continue;
    }
    append_utf8(out, step);
    read = at + 1;
    node = from.root;
  }
  return read;
}

template <std::endian order>
static std::size_t read_utf16(const Conversion&, std::string_view bytes, std::string& out) {
  auto unit = [&](std::size_t at) {
    constexpr std::size_t kLow = order == std::endian::little ? 0 : 1;
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    return static_cast<char32_t>(byte(kLow) | byte(1 - kLow) << 8);
  };
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    char32_t c = unit(at);
    if (c >= 0xDC00 && c < 0xE000) break;  // the second half of a pair comes first
    std::size_t size = 2;
    if (c >= 0xD800 && c < 0xDC00) {
      if (at + 4 > bytes.size()) break;
      char32_t second = unit(at + 2);
      if (second < 0xDC00 || second >= 0xE000) break;
      c = 0x10000 + ((c - 0xD800) << 10) + (second - 0xDC00);
      size = 4;
    }
    append_utf8(out, c);
    at += size;
  }
  return at;
}

static std::size_t read_utf8(const Conversion&, std::string_view bytes, std::string& out) {
  std::size_t read = first_invalid_utf8(bytes).value_or(bytes.size());
  out.append(bytes.substr(0, read));
  return read;
}

static std::size_t write_cp932(const Conversion&, std::string_view text, std::string& out) {
  std::size_t at = 0;
  while (at < text.size()) {
    CodePoint c = decode_at(text, at);
    if (!c.valid) break;
    constexpr char32_t kTags = 0xE0000, kTagsEnd = 0xE0080;  // iconv leaves them out in silence
    if (c.value < kTags || c.value >= kTagsEnd) {
      if (c.value > 0xFFFF) break;
      std::uint16_t code = kCp932Codes[kCp932Pages[c.value >> 8]][c.value & 0xFF];
      if (code == 0 && c.value != 0) break;
      if (code > 0xFF) out += static_cast<char>(code >> 8);
      out += static_cast<char>(code & 0xFF);
    }
    at += c.size;
  }
  return at;
}

static std::string in_capitals(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return result;
}

Conversion conversion(std::string_view to_name, std::string_view from_name) {
  std::string to = in_capitals(to_name), from = in_capitals(from_name);
  if (to == "CP932") return {from == "UTF-8" ? write_cp932 : nullptr};
  if (to != "UTF-8") return {};
  if (from == "UTF-8" || from == "UTF8") return {read_utf8};
  if (from == "UTF-16LE") return {read_utf16<std::endian::little>};
  if (from == "UTF-16BE") return {read_utf16<std::endian::big>};
  auto found = std::ranges::find(kReadEncodings, from, &ReadEncoding::name);
  if (found == kReadEncodings.end()) return {};
  return {read_by_nodes, found->root};
}

}  // namespace fujiplan::tables
