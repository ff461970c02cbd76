#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "files/encoding/converter.h"
#include "files/encoding/tables.h"

using namespace std::string_view_literals;

namespace fujiplan {
namespace {

// What is converted, and how many bytes of `bytes` that took.
struct Converted {
  std::string text;
  std::size_t read = 0;
  bool operator==(const Converted&) const = default;
};

Converted by_iconv(Converter& converter, std::string_view bytes) {
  Converted result;
  result.read = converter.convert(bytes, result.text);
  return result;
}

Converted by_tables(const tables::Conversion& conversion, std::string_view bytes) {
  Converted result;
  result.read = conversion.convert(conversion, bytes, result.text);
  return result;
}

std::string bytes_of(unsigned value, unsigned count) {
  std::string bytes;
  for (unsigned i = count; i-- > 0;) bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
  return bytes;
}

TEST_CASE("tables write every code point in CP932 as iconv does") {
  Converter converter("CP932", "UTF-8");
  tables::Conversion conversion = tables::conversion("CP932", "UTF-8");
  REQUIRE((conversion.convert != nullptr));
  std::size_t different = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "a";
    append_utf8(text, c);
    text += 'z';
    different += by_iconv(converter, text) != by_tables(conversion, text);
  }
  CHECK(different == 0);
}

// Whole characters, parts of them and bytes that are none: all pairs, and all threes where a
// character may have so many, with what comes after.
TEST_CASE("tables read every sequence of bytes as iconv does") {
  struct Row {
    const char* encoding;
    unsigned most;  // bytes of a character
  };
  for (Row row : {Row{"CP932", 2},
                  {"shift_jis", 2},
                  {"EUC-JP", 3},
                  {"iso-8859-1", 1},
                  {"ISO-8859-15", 1},
                  {"windows-1252", 1},
                  {"US-ASCII", 1},
                  {"UTF-16LE", 2},
                  {"UTF-16BE", 2}}) {
    CAPTURE(row.encoding);
    Converter converter("UTF-8", row.encoding);
    tables::Conversion conversion = tables::conversion("UTF-8", row.encoding);
    REQUIRE((conversion.convert != nullptr));
    std::size_t different = 0;
    auto compare = [&](const std::string& bytes) {
      different += by_iconv(converter, bytes) != by_tables(conversion, bytes);
    };
    for (unsigned value = 0; value < 0x10000; ++value) {
      if (value < 0x100) compare(bytes_of(value, 1));
      compare(bytes_of(value, 2));
      compare(bytes_of(value, 2) + "az");
    }
    for (unsigned value = 0; row.most == 3 && value < 0x10000; ++value)
      compare('\x8F' + bytes_of(value, 2) + "a");
    CHECK(different == 0);
  }
}

TEST_CASE("tables read characters of two units of UTF-16 as iconv does") {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    CAPTURE(encoding);
    Converter converter("UTF-8", encoding);
    tables::Conversion conversion = tables::conversion("UTF-8", encoding);
    Converter back(encoding, "UTF-8");
    std::size_t different = 0;
    for (char32_t c = 0x10000; c < 0x110000; ++c) {
      std::string text, bytes;
      append_utf8(text, c);
      back.convert(text, bytes);
      different += by_tables(conversion, bytes) != Converted{text, 4};
      bytes.pop_back();
      different += by_iconv(converter, bytes) != by_tables(conversion, bytes);
    }
    for (std::string_view bytes :
         {"\xD8\x40\xD8\x40\xDC\x0B"sv, "\x40\xD8\x40\xD8\x0B\xDC"sv, "\xD8\x40\0a"sv,
          "\x40\xD8"
          "a\0"sv}) {
      different += by_iconv(converter, bytes) != by_tables(conversion, bytes);
    }
    CHECK(different == 0);
  }
}

TEST_CASE("tables have the encodings of messages, and no others") {
  CHECK((tables::conversion("UTF-8", "SJIS").convert != nullptr));
  CHECK((tables::conversion("UTF-8", "eucJP").convert != nullptr));
  CHECK((tables::conversion("UTF-8", "latin1").convert != nullptr));
  CHECK((tables::conversion("UTF-8", "utf-8").convert != nullptr));
  CHECK((tables::conversion("UTF-8", "KOI8-R").convert == nullptr));
  CHECK((tables::conversion("UTF-8", "").convert == nullptr));
  CHECK((tables::conversion("EUC-JP", "UTF-8").convert == nullptr));
}

}  // namespace
}  // namespace fujiplan
