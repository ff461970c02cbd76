#include "model/types/says_nothing.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/text.h"

namespace fujiplan {

// As left by `bare`: without signs, in half width, in lower case. Words that say that there is
// nothing.
static constexpr std::string_view kNoneWords[] = {"なし",
                                                  "無し",
                                                  "無",
                                                  "ナシ",
                                                  "ﾅｼ",
                                                  "無い",
                                                  "ない",
                                                  "特になし",
                                                  "特に無し",
                                                  "特にない",
                                                  "特に無い",
                                                  "特にありません",
                                                  "特段なし",
                                                  "ありません",
                                                  "該当なし",
                                                  "該当無し",
                                                  "該当せず",
                                                  "該当ありません",
                                                  "na",
                                                  "none",
                                                  "nil",
                                                  "nothing",
                                                  "nothinginparticular",
                                                  "notapplicable"};

// Others that say nothing.
static constexpr std::string_view kOtherWords[] = {
    "記載なし", "記入なし",    "同上",         "同前",       "同左",
    "上に同じ", "上記に同じ",  "上記のとおり", "上記の通り", "前に同じ",
    "ditto",    "sameasabove", "asabove",      "未記入",     "tobefilledin"};

// Signs that say nothing by themselves: dashes of every kind, 〃, points, brackets, blanks.
static bool is_sign(char32_t c) {
  constexpr std::u32string_view kSigns =
      U" \n\t\r-/_.,*~=:;()[]'\"ー―—–‐‑‒−─━〃〆々×…‥・。、「」『』【】〔〕・〜｡､･ｰ ";
  return kSigns.find(c) != kSigns.npos || c == 0xA0;
}

// The characters that the words begin with.
static const std::u32string& first_characters() {
  static const std::u32string kFirst = [] {
    std::u32string first;
    for (std::string_view word : kNoneWords) first += decode_at(word, 0).value;
    for (std::string_view word : kOtherWords) first += decode_at(word, 0).value;
    return first;
  }();
  return kFirst;
}

// Hiragana and kanji have one width and are no signs.
static bool is_like_no_other(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x4E00 && c <= 0x9FFF);
}

// Nearly every text does not, so the rest need not be looked at.
static bool begins_like_one(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    char32_t first =
        is_like_no_other(c.value)
            ? c.value
            : decode_at(to_lower_ascii(to_half_width(text.substr(i, c.size))), 0).value;
    if (is_like_no_other(first) || !is_sign(first)) {
      return first_characters().find(first) != std::u32string::npos;
    }
    i += c.size;
  }
  return true;
}

// Is the text short, without blanks around it, and does it begin as one that says nothing? Of
// nearly every text this is all that is looked at.
[[gnu::always_inline]] static inline bool may_say_nothing(std::string_view& text) {
  constexpr std::size_t kLongest =
      64;  // bytes, with blanks and signs; a longer text says something
  constexpr std::size_t kMostBlanks = 64;  // around it; nearly every text is longer than both
  if (text.size() > kLongest + kMostBlanks) return false;
  text = trim(text);
  return !text.empty() && text.size() <= kLongest && begins_like_one(text);
}

// Without signs, in half width, in lower case.
static std::string bare(std::string_view text) {
  std::string narrow = to_lower_ascii(to_half_width(text)), rest;
  for (std::size_t i = 0; i < narrow.size();) {
    CodePoint c = decode_at(narrow, i);
    if (!is_sign(c.value)) rest += narrow.substr(i, c.size);
    i += c.size;
  }
  return rest;
}

static bool is_in(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Nothing but signs says that there is nothing, too.
static bool is_none(std::string_view word) {
  return word.empty() || is_in(kNoneWords, word);
}

bool says_nothing(std::string_view text) {
  if (!may_say_nothing(text)) return false;
  const std::string word = bare(text);
  return is_none(word) || is_in(kOtherWords, word);
}

bool says_none(std::string_view text) {
  // Points may stand for what is left out, 〃 and 々 for what stands above.
  constexpr std::string_view kOthers[] = {"〃", "々", "…", "‥", "..", "・・", "×"};
  auto has = [&](std::string_view sign) { return text.find(sign) != text.npos; };
  return may_say_nothing(text) && is_none(bare(text)) && std::ranges::none_of(kOthers, has);
}

}  // namespace fujiplan
