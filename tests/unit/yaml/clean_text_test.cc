#include "yaml/clean_text.h"

#include <doctest/doctest.h>

#include <string>

#include "base/odd_character.h"
#include "base/text.h"
#include "yaml/preflight.h"

namespace fujiplan::yaml {
namespace {

// is_nfc_anywhere has its own test, against utf8proc.
TEST_CASE("surely clean characters do not change in NFC, and none is odd") {
  int sure = 0;
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "a";
    append_utf8(text, c);
    if (!is_surely_clean(text)) continue;
    ++sure;
    CAPTURE(text);
    CHECK(is_nfc_anywhere(c));
    CHECK_FALSE(find_odd_character(text));
  }
  CHECK(sure > 30'000);  // ASCII, signs, kana, kanji, full-width forms
}

TEST_CASE("what Japanese plans are written with is surely clean") {
  CHECK(is_surely_clean("name: 「ガイドブック」（第２版）・①→※“ｶﾞ”〜…■々〆ゝヶ、Ⅳ期。\n"));
}

// Every byte string of up to four bytes that stand at a border of what UTF-8 or the check tells
// apart, in front of a text and at its end.
TEST_CASE("what is surely clean passes preflight") {
  const unsigned char bytes[] = {0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x81, 0x82,
                                 0x85, 0x8C, 0x99, 0x9A, 0xAA, 0xAB, 0xBB, 0xBC, 0xBF, 0xC0, 0xC2,
                                 0xDF, 0xE0, 0xE1, 0xE2, 0xE3, 0xE9, 0xEA, 0xED, 0xEF, 0xF0, 0xFF};
  int sure = 0;
  auto check = [&](const std::string& text) {
    if (!is_surely_clean(text)) return;
    ++sure;
    bool clean = !first_invalid_utf8(text) && first_control(text) == text.npos && is_nfc(text) &&
                 text.find('\r') == text.npos && !text.starts_with("\uFEFF");
    if (clean) return;
    CAPTURE(text);
    CHECK(clean);
  };
  std::string text(4, ' ');
  for (unsigned char a : bytes) {
    for (unsigned char b : bytes) {
      for (unsigned char c : bytes) {
        for (unsigned char d : bytes) {
          text = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c),
                  static_cast<char>(d)};
          check(text);
        }
      }
    }
  }
  CHECK(sure > 500);
}

// Parts of a text are judged by loops of their own: at every distance from the ends one doubtful
// character is seen, and what is like it is not.
TEST_CASE("one doubtful character makes a long text doubtful, wherever it stands") {
  struct Twins {
    std::string_view doubtful, clean;
  };
  constexpr Twins kTwins[] = {{"\x7F", "~"},
                              {"\u200B", "\u2010"},   // cannot be seen; a hyphen
                              {"\uF900", "\uFF08"},   // an old form; a full-width bracket
                              {"\uFFA0", "\uFFA1"},   // cannot be seen; a half-width form
                              {"\u309A", "\u309B"}};  // a mark to be joined; alone
  for (const Twins& twins : kTwins) {
    for (std::size_t size = twins.clean.size(); size <= 200; ++size) {
      for (std::size_t at = 0; at + twins.clean.size() <= size; ++at) {
        std::string text(size, 'a');
        CAPTURE(size);
        CAPTURE(at);
        if (size >= 2) CHECK(is_surely_clean(text.replace(at, twins.clean.size(), twins.clean)));
        CHECK_FALSE(is_surely_clean(text.replace(at, twins.doubtful.size(), twins.doubtful)));
      }
    }
  }
}

}  // namespace
}  // namespace fujiplan::yaml
