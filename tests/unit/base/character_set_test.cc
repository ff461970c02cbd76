#include "base/character_set.h"

#include <doctest/doctest.h>

#include <string>

namespace fujiplan {
namespace {

// What find() answers, by decoding every character.
std::size_t find_slowly(std::u32string_view members, std::string_view text, std::size_t at) {
  while (at < text.size()) {
    CodePoint c = decode_at(text, at);
    if (members.find(c.value) != members.npos) break;
    at += c.size;
  }
  return at;
}

TEST_CASE("a text is searched for the characters of a set") {
  constexpr std::u32string_view kMembers = U"<&ࠀ隨习０９ｱ\uFFFF";
  CharacterSet set;
  for (char32_t c : kMembers) set.add(c);
  // Neighbours of members in the last, the middle and the first byte, and characters of each size.
  std::string text;
  for (std::u32string_view part : {U"", U";<=", U"%&'", U"abc", U"éߟ", U"ࠀࠁ", U"隧隨隩", U"乜习乡",
                                   U"／０１８９：", U"ｰｱｲ", U"\uFFFE\uFFFF", U"𠮷😀", U"かな漢字"}) {
    for (char32_t c : part) append_utf8(text, c);
  }
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size) {
    INFO(at);
    CHECK(set.find(text, at, text.size()) == find_slowly(kMembers, text, at));
  }
  CHECK(CharacterSet().find(text, 0, text.size()) == text.size());
  CHECK(set.find("a<", 0, 1) == 1);
}

TEST_CASE("a range of characters is added with both ends") {
  CharacterSet set;
  set.add(U'０', U'９');
  for (char32_t c = U'／'; c <= U'：'; ++c) {
    std::string text;
    append_utf8(text, c);
    CHECK((set.find(text, 0, text.size()) == 0) == (c >= U'０' && c <= U'９'));
  }
}

}  // namespace
}  // namespace fujiplan
