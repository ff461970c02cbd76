#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"

// Encodings of text files that people exchange. Inside the program text is UTF-8.
namespace fujiplan {

enum class Encoding : unsigned char { Utf8, Cp932 };
constexpr auto describe(EnumOf<Encoding>) {
  return std::array{
      EnumRow<Encoding>{
          Encoding::Utf8, "utf-8", "utf-8", {"UTF-8（BOM付き）", "UTF-8 with a byte order mark"}},
      EnumRow<Encoding>{Encoding::Cp932,
                        "cp932",
                        "cp932",
                        {"WindowsのシフトJIS", "Shift_JIS as used by Windows"}},
  };
}

// Text in UTF-8 without a byte order mark, or where the bytes are none.
struct DecodedText {
  std::string text;
  std::size_t bad_line = 0;  // 1-based line of the first byte that cannot be read; 0: all can
  bool ok() const { return bad_line == 0; }
};

// Recognises UTF-8 and UTF-16 by their byte order marks, UTF-8 without one by being valid, and
// takes anything else for CP932.
DecodedText decode_text(std::string_view bytes);

// Text in another encoding, by the name that iconv knows. None when it does not know it, or the
// bytes are no such text.
std::optional<std::string> converted_to_utf8(std::string_view bytes, const char* encoding);

// What CP932 writes for characters that it has in a twin form only: 〜 becomes ～, − becomes －.
// Two texts that differ only there are the same after a trip through CP932.
std::string with_cp932_twins(std::string_view text);

// The characters, each once and in order, that CP932 has no code for.
std::vector<std::string> missing_in_cp932(std::string_view text);

// All characters must be in CP932, or have a twin there.
std::string to_cp932(std::string_view text);

}  // namespace fujiplan
