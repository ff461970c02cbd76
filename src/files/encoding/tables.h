#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// Conversions without iconv, by tables that were made of the iconv of the machine that built the
// program (tools/write_encodings.cc), so that both convert alike.
namespace fujiplan::tables {

// Where the bytes of one character lead, byte by byte: to the character itself, whose code is in
// the basic plane, or at kFurther + n, which are no characters, to the node n for the next byte.
using Node = std::array<std::uint16_t, 256>;
constexpr std::uint16_t kFurther = 0xD800, kFurtherEnd = 0xE000;
constexpr std::uint16_t kNoCharacter = 0xFFFF;  // these bytes are none

struct ReadEncoding {
  std::string_view name;  // in capitals
  std::uint16_t root;     // of kNodes
};

// The generated tables.
extern const Node kNodes[];
extern const std::span<const ReadEncoding> kReadEncodings;
// Bytes of CP932 for a code point of the basic plane, most significant first: by its page, then by
// its last eight bits. 0: none, but for U+0000.
extern const std::uint8_t kCp932Pages[256];
extern const std::uint16_t kCp932Codes[][256];

// Appends what of `bytes` can be converted; returns how many bytes that was.
struct Conversion {
  std::size_t (*convert)(const Conversion& conversion, std::string_view bytes,
                         std::string& out) = nullptr;
  std::size_t root = 0;  // of kNodes, where they are read by these
};

// `convert` is nullptr where there are no tables for it. Names in any case.
Conversion conversion(std::string_view to, std::string_view from);

}  // namespace fujiplan::tables
