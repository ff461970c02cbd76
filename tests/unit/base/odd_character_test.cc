#include "base/odd_character.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"

namespace fujiplan {
namespace {

std::string utf8(std::u32string_view characters) {
  std::string out;
  for (char32_t c : characters) append_utf8(out, c);
  return out;
}

std::optional<Oddity> oddity_of(std::u32string_view text) {
  auto odd = find_odd_character(utf8(text));
  return odd ? std::optional(odd->kind) : std::nullopt;
}

TEST_CASE("every kind of odd character is told, with its code points at both ends") {
  struct Known {
    char32_t first, last;
    Oddity kind;
  };
  using enum Oddity;
  const Known known[] = {{0x01, 0x08, Control},
                         {0x0B, 0x0C, Control},
                         {0x0E, 0x1F, Control},
                         {0x7F, 0x9F, Control},
                         {0xA0, 0xA0, Blank},
                         {0xAD, 0xAD, Invisible},
                         {0x34F, 0x34F, Invisible},
                         {0x61C, 0x61C, Direction},
                         {0x115F, 0x1160, Invisible},
                         {0x180E, 0x180E, Invisible},
                         {0x2000, 0x200A, Blank},
                         {0x200B, 0x200D, Invisible},
                         {0x200E, 0x200F, Direction},
                         {0x2028, 0x2029, LineSeparator},
                         {0x202A, 0x202E, Direction},
                         {0x202F, 0x202F, Blank},
                         {0x205F, 0x205F, Blank},
                         {0x2060, 0x2065, Invisible},
                         {0x2066, 0x2069, Direction},
                         {0x206A, 0x206F, Invisible},
                         {0x2800, 0x2800, Blank},
                         {0x2E81, 0x2E99, LookAlike},
                         {0x2E9B, 0x2EF3, LookAlike},
                         {0x2F00, 0x2FD5, LookAlike},
                         {0x3164, 0x3164, Invisible},
                         {0xE000, 0xF8FF, Private},
                         {0xFB00, 0xFB06, LookAlike},
                         {0xFDD0, 0xFDEF, Noncharacter},
                         {0xFE00, 0xFE0F, Invisible},
                         {0xFEFF, 0xFEFF, Invisible},
                         {0xFFA0, 0xFFA0, Invisible},
                         {0xFFF9, 0xFFFC, Invisible},
                         {0xFFFD, 0xFFFD, Lost},
                         {0xFFFE, 0xFFFF, Noncharacter},
                         {0x1FFFE, 0x1FFFF, Noncharacter},
                         {0xE0001, 0xE0FFF, Invisible},
                         {0xF0000, 0xFFFFD, Private},
                         {0xFFFFE, 0xFFFFF, Noncharacter},
                         {0x100000, 0x10FFFD, Private},
                         {0x10FFFE, 0x10FFFF, Noncharacter}};
  for (const Known& range : known) {
    for (char32_t c : {range.first, range.last}) {
      CAPTURE(static_cast<unsigned>(c));
      CHECK(oddity_of(std::u32string{U'あ', c, U'い'}) == range.kind);
    }
  }
}

TEST_CASE("ordinary characters are not odd") {
  const char* texts[] = {"第2次計画：窓口（Ａ）〜①㈱№㎡Ⅳ゛゜々〆ヶ―－…‥※→◎○\t\r\n", "ｶﾞｲﾄﾞ，．％",
                         "café naïve Ωμ ½ “quoted” – — • €", "日本語と한국어とУкраїнська"};
  for (const char* text : texts) CHECK_FALSE(find_odd_character(text));
  // And nothing between the tables of the last test: all letters, digits, signs.
  for (char32_t c : std::u32string_view(
           U"ℓ№℡①⑳Ⅰⅻ☎☆♪㈱㍉㎞㏄纊神﨑𠮟𩸽👍🏽")) {
    CHECK_FALSE(oddity_of(std::u32string{U'あ', c}));
  }
}

TEST_CASE("what cannot be seen may stand where it belongs") {
  using Text32 = std::u32string;
  const Text32 proper[] = {U"葛\U000E0100城",  // a name with the form of its kanji
                           U"辻\uFE00",        // a standardized variant
                           U"☎\uFE0F窓口",
                           U"❤\uFE0F",
                           U"1\uFE0F\u20E3",  // emoji, keycap
                           U"👨\u200D👩\u200D👧",
                           U"🏳\uFE0F\u200D🌈",
                           U"👩🏽\u200D💻",
                           U"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
                           U"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",  // Persian
                           U"\u0915\u094D\u200D\u0937"};                         // Hindi
  for (const Text32& text : proper) {
    CAPTURE(utf8(text));
    CHECK_FALSE(oddity_of(text));
  }
  const Text32 improper[] = {U"\uFE0F実施中", U"実施\u200D中",           U"A\uFE0F",
                             U"あ\U000E0100", U"葛\U000E0100\U000E0101", U"👨\u200D",
                             U"\u200D👩",      U"🏴\U000E0100",         U"A\U000E0067\U000E007F"};
  for (const Text32& text : improper) {
    CAPTURE(utf8(text));
    CHECK(oddity_of(text) == Oddity::Invisible);
  }
}

TEST_CASE("an odd character is told with its place, its name and what to do") {
  std::string text = "実施中\u200B。高⾼";
  auto odd = find_odd_character(text);
  REQUIRE(odd);
  CHECK(odd->offset == 9);
  CHECK(odd->size == 3);
  CHECK(description(*odd).ja == "見えない文字 U+200B（ゼロ幅の空白）");
  CHECK(description(*odd).en == "invisible character U+200B (zero-width space)");
  odd = find_odd_character(text, odd->offset + odd->size);
  REQUIRE(odd);
  CHECK(odd->instead == "高");
  CHECK(remedy(*odd).ja == "`高` と書く");
  CHECK_FALSE(find_odd_character(text, text.size()));
  CHECK_FALSE(find_odd_character("\xFF\x80"));
}

TEST_CASE("texts get the characters that are meant, and others stay") {
  CHECK(with_plain_characters("⾼齢者⽀援を利⽤する⺠間と⻑期") ==
        "高齢者支援を利用する民間と長期");
  CHECK(with_plain_characters("ﬁle\u00A0𝟏") == "file 1");
  CHECK(with_plain_characters("戸⼾ ⿊ ⻩") == "戸戸 黒 黄");
  CHECK(with_plain_characters("実施\u200B中\uE000") == "実施\u200B中\uE000");
  CHECK(with_plain_characters("") == "");
}

TEST_CASE("what people cannot tell apart looks the same") {
  CHECK(look_of("市民\u200B課") == "市民課");
  CHECK(look_of("市⺠課") == "市民課");
  CHECK(look_of("ＤＸ推進課") == "DX推進課");
  CHECK(look_of("DX\u00A0推進") == look_of("DX　推進"));
  CHECK(look_of("葛\U000E0100城") == "葛城");
  CHECK(look_of("市民課") != look_of("市民部"));
}

TEST_CASE("characters that look like no other look like themselves, whatever stands before them") {
  CHECK(looks_like_no_other("窓口サービスの予約、DX推進々"));
  CHECK_FALSE(looks_like_no_other("ＤＸ推進"));
  CHECK_FALSE(looks_like_no_other("\xFF"));
  const std::string hidden = utf8(U"\u200B");  // so that the look is made, and it is not in it
  std::vector<std::string> wrong;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "か" + utf8(std::u32string_view(&c, 1));
    if (looks_like_no_other(text) && look_of(text + hidden) != text) wrong.push_back(text);
  }
  CHECK(wrong == std::vector<std::string>());
}

TEST_CASE("what is known at once of full width is what the tables of Unicode say") {
  const std::string hidden = utf8(U"\u200B");  // so that they are asked
  for (char32_t c = U'！' - 1; c <= U'～' + 1; ++c) {
    std::string text = "か" + utf8(std::u32string_view(&c, 1)) + "課";
    CAPTURE(text);
    CHECK(look_of(text) == look_of(text + hidden));
  }
}

}  // namespace
}  // namespace fujiplan
