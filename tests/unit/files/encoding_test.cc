#include "files/encoding.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace fujiplan {
namespace {

using namespace std::string_view_literals;

TEST_CASE("encodings are recognised") {
  CHECK(decode_text("").text == "");
  CHECK(decode_text("進捗").text == "進捗");
  CHECK(decode_text("\xEF\xBB\xBF進捗").text == "進捗");
  CHECK(decode_text("\x90\x69\x92\xBB").text == "進捗");
  CHECK(decode_text("\xFF\xFE\x32\x90\x57\x63"sv).text == "進捗");
  CHECK(decode_text("\xFE\xFF\x90\x32\x63\x57"sv).text == "進捗");
  CHECK(decode_text("\x87\x40\x87\x8A\xFB\xFC\xED\x95").text == "①㈱髙﨑");
  CHECK(decode_text("\x81\x60\x81\x7C\x81\x61\x81\x5C").text == "～－∥―");
  CHECK(decode_text("\xB1\xB2").text == "ｱｲ");
}

TEST_CASE("bytes of no encoding are named by their line") {
  CHECK(decode_text("a\nb\n\x90").bad_line == 3);
  CHECK(decode_text("\xFF\xFF").bad_line == 1);
  CHECK(decode_text("\xEF\xBB\xBF"
                    "a\n\x90\x69")
            .bad_line == 2);  // the mark promised UTF-8
  CHECK(decode_text("\xFF\xFE\x32"sv).bad_line == 1);
  // What is UTF-8 for four lines was meant to be UTF-8: CP932 would have stopped at the first.
  CHECK(decode_text("あ\nい\nう\nえ\nお\xE3.").bad_line == 5);
  CHECK(decode_text("\x90\x69\n\x92\xBB\n\x90").bad_line == 3);
}

TEST_CASE("every code of CP932 survives the trip through UTF-8") {
  std::size_t characters = 0;
  for (unsigned lead = 0x81; lead <= 0xFC; ++lead) {
    if (lead >= 0xA0 && lead < 0xE0) continue;
    for (unsigned trail = 0x40; trail <= 0xFC; ++trail) {
      std::string code{static_cast<char>(lead), static_cast<char>(trail)};
      DecodedText decoded = decode_text(code);
      if (!decoded.ok() || count_code_points(decoded.text) != 1) continue;
      ++characters;
      REQUIRE(missing_in_cp932(decoded.text).empty());
      // Some characters have two codes: another one may come back, but the same character.
      REQUIRE(decode_text(to_cp932(decoded.text)).text == decoded.text);
    }
  }
  // JIS X 0208, NEC's row 13, IBM's characters as NEC has them and as IBM has them, and what users
  // may define.
  CHECK(characters == 6879 + 83 + 374 + 388 + 1880);
}

TEST_CASE("characters with a twin in CP932 take it, others are named") {
  CHECK(with_cp932_twins("〜−—‖¢£¬¥‾") == "～－―∥￠￡￢￥￣");
  CHECK(decode_text(to_cp932("1〜2 ¥100")).text == "1～2 ￥100");
  CHECK(missing_in_cp932("〜髙①é é𠮷x").empty() == false);
  CHECK(missing_in_cp932("〜髙①é é𠮷x") == std::vector<std::string>{"é", "𠮷"});
  CHECK(missing_in_cp932("情報化計画").empty());
}

}  // namespace
}  // namespace fujiplan
