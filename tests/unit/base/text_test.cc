#include "base/text.h"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "base/formatted.h"
#include "base/join.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

using namespace std::string_view_literals;

using testing::hex;

struct Decoded {
  std::string_view bytes;
  unsigned value;
  std::size_t size;
};

TEST_CASE("decode_at reads the shortest and the longest forms of every length") {
  const Decoded good[] = {
      {"\0"sv, 0, 1},
      {"\x7F"sv, 0x7F, 1},
      {"\xC2\x80"sv, 0x80, 2},
      {"\xDF\xBF"sv, 0x7FF, 2},
      {"\xE0\xA0\x80"sv, 0x800, 3},
      {"\xED\x9F\xBF"sv, 0xD7FF, 3},  // the last before the surrogates
      {"\xEE\x80\x80"sv, 0xE000, 3},  // the first after them
      {"\xEF\xBF\xBF"sv, 0xFFFF, 3},
      {"\xF0\x90\x80\x80"sv, 0x10000, 4},
      {"\xF4\x8F\xBF\xBF"sv, 0x10FFFF, 4},
  };
  for (const Decoded& row : good) {
    INFO(hex(row.bytes));
    CodePoint c = decode_at(row.bytes, 0);
    CHECK(c.valid);
    CHECK(static_cast<unsigned>(c.value) == row.value);
    CHECK(c.size == row.size);
    std::string again;
    append_utf8(again, c.value);
    CHECK(again == row.bytes);
  }
}

constexpr std::string_view kNotUtf8[] = {
    "\x80"sv,  // a continuation byte alone
    "\xBF"sv,
    "\xC0\x80"sv,          // overlong NUL
    "\xC1\xBF"sv,          // overlong 0x7F
    "\xE0\x9F\xBF"sv,      // overlong 0x7FF
    "\xF0\x8F\xBF\xBF"sv,  // overlong 0xFFFF
    "\xED\xA0\x80"sv,      // surrogates
    "\xED\xBF\xBF"sv,
    "\xF4\x90\x80\x80"sv,  // beyond U+10FFFF
    "\xF5\x80\x80\x80"sv,
    "\xF8\x88\x80\x80\x80"sv,  // five bytes
    "\xFE"sv,
    "\xFF"sv,
    "\xC3"sv,  // truncated
    "\xE5\xAF"sv,
    "\xF0\x9F\x98"sv,
    "\xE5\x41\x41"sv,  // continued by ASCII
    "\xE5\xAF\x41"sv,
};

TEST_CASE("names that a disk may take for one have one folded form") {
  CHECK(to_folded("List.md") == to_folded("list.MD"));
  CHECK(to_folded("Ａ課") == to_folded("ａ課"));  // full width
  CHECK(to_folded("É") == to_folded("e\u0301"));  // and not composed
  CHECK(to_folded("か\u3099") == "が");
  CHECK(to_folded("straße") == to_folded("STRASSE"));
  CHECK(to_folded("Ａ課") != to_folded("A課"));
  CHECK(to_folded("1-1-1.md") != to_folded("1-1-2.md"));
  CHECK(to_folded("\xff\xfe") == "\xff\xfe");  // not UTF-8: as it is
}

TEST_CASE("a byte that is not UTF-8 is one character, U+FFFD") {
  for (std::string_view bytes : kNotUtf8) {
    INFO(hex(bytes));
    CodePoint c = decode_at(bytes, 0);
    CHECK_FALSE(c.valid);
    CHECK(static_cast<unsigned>(c.value) == 0xFFFD);
    CHECK(c.size == 1);
  }
}

TEST_CASE("first_invalid_utf8 points at the byte, wherever it stands") {
  for (std::string_view text : {""sv, "a"sv, "富士市"sv, "\xF0\x9F\x98\x80"sv, "a\0b"sv,
                                "\xEF\xBF\xBD"sv, "\xEF\xBB\xBF"sv}) {
    INFO(hex(text));
    CHECK_FALSE(first_invalid_utf8(text).has_value());
  }
  for (std::string_view bytes : kNotUtf8) {
    for (std::string_view before : {""sv, "a"sv, "富士"sv}) {
      for (std::string_view after : {""sv, "a"sv, "市"sv}) {
        std::string text = std::string(before) + std::string(bytes) + std::string(after);
        INFO(hex(text));
        auto at = first_invalid_utf8(text);
        REQUIRE(at.has_value());
        CHECK(*at == before.size());
      }
    }
  }
}

struct Changed {
  std::string_view from, to;
};

TEST_CASE("to_nfc joins what was taken apart, and is_nfc sees it") {
  const Changed rows[] = {
      {"か\u3099", "が"},   {"ハ\u309A", "パ"}, {"e\u0301", "é"}, {"富士か\u3099丘", "富士が丘"},
      {"\uF9D1", "\u516D"},  // a compatibility ideograph becomes the common one
  };
  for (const Changed& row : rows) {
    INFO(row.from);
    CHECK_FALSE(is_nfc(row.from));
    CHECK(to_nfc(row.from) == row.to);
    CHECK(is_nfc(row.to));
  }
  for (std::string_view same : {""sv, "ascii"sv, "が"sv, "ｶﾞ"sv, "①Ａ"sv, "a\0b"sv, "\xFF"sv}) {
    INFO(hex(same));
    CHECK(is_nfc(same));
    CHECK(to_nfc(same) == same);
  }
}

// The canonical decomposition: what to_nfc joins again, unless it may not.
std::string taken_apart(char32_t character) {
  std::string text;
  append_utf8(text, character);
  std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> apart(
      utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str())), &std::free);
  return reinterpret_cast<const char*>(apart.get());
}

TEST_CASE("is_nfc never takes a character for harmless that is not") {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    std::string apart = taken_apart(c);
    bool alone = is_nfc(text) == (to_nfc(text) == text);
    bool joined = is_nfc(apart) == (to_nfc(apart) == apart);
    auto* about = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    bool stays_in_place = about->combining_class == 0 || !is_nfc_anywhere(c);
    if (alone && joined && stays_in_place) continue;  // a CHECK for each would take seconds
    FAIL_CHECK(formatted("U+{:04X}", static_cast<unsigned>(c)));
  }
}

TEST_CASE("to_half_width changes letters, digits, signs and spaces only") {
  const Changed rows[] = {
      {"４", "4"},
      {"ＡＺａｚ", "AZaz"},
      {"！～", "!~"},
      {"\u3000", " "},
      {"Ｒ４年度", "R4年度"},
      {"－", "-"},
      {"カナ", "カナ"},
      {"ｶﾅ", "ｶﾅ"},
      {"、。", "、。"},
      {"￥", "￥"},
      {"\xFF"
       "4",
       "\xFF"
       "4"},
      {"", ""},
  };
  for (const Changed& row : rows) {
    INFO(row.from);
    CHECK(to_half_width(row.from) == row.to);
  }
}

TEST_CASE("trim takes blanks of all kinds off both ends") {
  const Changed rows[] = {
      {"", ""},
      {" \t\r\n\u3000", ""},
      {"a", "a"},
      {" \u3000a \u3000", "a"},
      {"\u3000\t富士 市\r\n", "富士 市"},
      {"\u00A0a\u00A0", "a"},
      {"\u2002\u202Fa\u205F\u1680\u200A", "a"},
      {"\u200Ba\u3001", "\u200Ba\u3001"},  // no blanks
      {"\xE3\x80", "\xE3\x80"},            // half a wide blank is none
  };
  for (const Changed& row : rows) {
    INFO(hex(row.from));
    CHECK(trim(row.from) == row.to);
  }
  CHECK(trim_start(" \u3000a \u3000") == "a \u3000");
  CHECK(trim_end(" \u3000a \u3000") == " \u3000a");
}

TEST_CASE("no character but these is a blank") {
  std::u32string blanks = U"\t\n\r \u00A0\u1680\u202F\u205F\u3000";
  for (char32_t c = 0x2000; c <= 0x200A; ++c) blanks += c;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    for (char32_t part : {c, U'a', c}) append_utf8(text, part);
    bool is_trimmed = trim(text) == "a";
    if (is_trimmed != (blanks.find(c) != blanks.npos)) FAIL_CHECK(hex(text));
  }
}

struct Parts {
  std::string_view text;
  std::vector<std::string_view> parts;
};

TEST_CASE("split keeps empty parts; join puts them together again") {
  const Parts rows[] = {
      {"", {""}}, {",", {"", ""}}, {"a", {"a"}}, {"a,b", {"a", "b"}}, {",a,", {"", "a", ""}}};
  for (const Parts& row : rows) {
    INFO(row.text);
    CHECK(split(row.text, ',') == row.parts);
    CHECK(join(row.parts, ",") == row.text);
  }
}

TEST_CASE("lines_of takes LF and CRLF, with or without a last line end") {
  const Parts rows[] = {{"", {}},
                        {"\n", {""}},
                        {"a", {"a"}},
                        {"a\n", {"a"}},
                        {"a\r\nb\r\n", {"a", "b"}},
                        {"a\n\nb", {"a", "", "b"}},
                        {"a\rb\n", {"a\rb"}},
                        {"\r\n\r\n", {"", ""}}};
  for (const Parts& row : rows) {
    INFO(hex(row.text));
    CHECK(lines_of(row.text) == row.parts);
  }
}

struct Nearest {
  std::string_view typed;
  std::vector<std::string_view> names;
  std::string_view wanted;  // "(none)" when nothing is near
};

TEST_CASE("nearest_name finds the slip and does not guess") {
  const Nearest rows[] = {
      {"departmnets", {"id", "departments", "direction"}, "departments"},  // neighbours swapped
      {"DEPARTMENTS", {"departments"}, "departments"},
      {"ｎａｍｅ", {"page", "name"}, "name"},
      {"市民科", {"収納課", "市民課"}, "市民課"},
      {"nam", {"name", "names"}, "name"},
      {"dx", {"dx"}, "dx"},
      {"cost", {"cast", "coat"}, "cast"},  // the first of equals
      {"cost", {"coat", "cast"}, "coat"},
      {"reveiw", {"review"}, "review"},
      {"x", {"y"}, "(none)"},  // nothing in common
      {"", {"a", "name"}, "(none)"},
      {"name", {}, "(none)"},
      {"name", {""}, "(none)"},
      {"budget", {"activities", "changes"}, "(none)"},
      {"収納課", {"市民課"}, "(none)"},
      {"abcdefghi", {"axcxex"}, "(none)"},
      {"abcdefghi", {"abcdefxyz"}, "abcdefxyz"},  // three of nine differ
      {"abcdefghij", {"abcdefwxyz"}, "(none)"},   // four of ten
      {"重点事業", {"推進", "重点"}, "重点"},     // one holds the other
      {"デジタル推進", {"企画課", "デジタル推進課"}, "デジタル推進課"},
      {"x", {"xyzzy"}, "(none)"},  // one character would be found everywhere
  };
  for (const Nearest& row : rows) {
    INFO(row.typed);
    CHECK(nearest_name(row.typed, row.names).value_or("(none)") == row.wanted);
  }
}

TEST_CASE("nearest_name takes no long text for a mistyped name") {
  std::string name(80, 'a');
  std::vector<std::string_view> names = {name};
  CHECK(nearest_name(std::string(80, 'a'), names).has_value());
  CHECK_FALSE(nearest_name(std::string(81, 'a'), names).has_value());
}

TEST_CASE("shell_word quotes what a shell would part or replace") {
  CHECK(shell_word("city/plan-2_v1.0") == "city/plan-2_v1.0");
  CHECK(shell_word("湊野市/計画") == "湊野市/計画");
  CHECK(shell_word("my city") == "'my city'");
  CHECK(shell_word("it's") == "'it'\\''s'");
  CHECK(shell_word("$HOME") == "'$HOME'");
  CHECK(shell_word("~") == "'~'");
  CHECK(shell_word("") == "''");
}

}  // namespace
}  // namespace fujiplan
