#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/text.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

using namespace std::string_view_literals;
using testing::hex;

struct Width {
  std::string_view text;
  std::size_t cells, code_points;
};

TEST_CASE("display_width counts the cells of a terminal") {
  const Width rows[] = {
      {"", 0, 0},
      {"abc", 3, 3},
      {"富士市", 6, 3},
      {"ひらがなカタカナ", 16, 8},
      {"ｶﾀｶﾅ", 4, 4},
      {"ＡＢ１２", 8, 4},
      {"、。・「」", 10, 5},
      {"\u3000", 2, 1},
      {"か\u3099", 2, 2},  // a combining mark takes no cell of its own
      {"e\u0301", 1, 2},
      {"\U00020B9F", 2, 1},  // a kanji beyond the first plane
      {"\U0001F600", 2, 1},
      {"…", 1, 1},
      {"\t", 1, 1},
      {"\x1B[31m", 5, 5},
      {"\x7F", 1, 1},
      {"\u0085", 1, 1},
      {"\xFF\xFE", 2, 2},  // each bad byte is shown as one character
      {"☎", 1, 1},
      {"☎\uFE0F", 2, 2},  // shown as an emoji
      {"☎\uFE0E", 1, 2},  // shown as a sign
      {"葛\U000E0100城", 4, 3},
      {"1\uFE0F\u20E3", 2, 3},  // a keycap
      {"👨\u200D👩\u200D👧", 2, 5},
      {"👨\u200D👩\u200D👧👦", 4, 6},
      {"🏳\uFE0F\u200D🌈", 2, 4},
      {"👩🏽", 2, 2},  // a tone of skin
      {"👩🏽\u200D💻です", 6, 6},
      {"🇯🇵", 2, 2},  // a flag
      {"🇯🇵🇫🇷", 4, 4},
      {"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 2, 7},
      {"👨\u200D", 2, 2},
      {"\u1112\u1161\u11AB", 2, 3},  // one syllable of Hangul
      {"한국", 4, 2},
      {"\u0E01\u0E33", 2, 2},  // Thai
      {"\u0915\u094D", 1, 2},  // Hindi
      {"a\u0301\u0302\u0303", 1, 4},
      {"\u3099", 0, 1},
      {"\u200B", 0, 1},
  };
  for (const Width& row : rows) {
    INFO(hex(row.text));
    CHECK(display_width(row.text) == row.cells);
    CHECK(count_code_points(row.text) == row.code_points);
  }
}

struct Fit {
  std::string_view text;
  std::size_t cells;
  std::string_view wanted;
};

TEST_CASE("fit_width cuts between clusters and shows that it cut") {
  const Fit rows[] = {
      {"富士市", 6, "富士市"},
      {"富士市", 5, "富士…"},
      {"富士市", 4, "富…"},
      {"富士市", 3, "富…"},
      {"富士市", 2, "…"},
      {"富士市", 1, "…"},
      {"富士市", 0, ""},
      {"", 0, ""},
      {"abc", 3, "abc"},
      {"abc", 2, "a…"},
      {"a富", 2, "a…"},
      {"abc", 100, "abc"},
      {"か\u3099き", 3, "か\u3099…"},
      {"👨\u200D👩\u200D👧の会", 5, "👨\u200D👩\u200D👧の…"},
      {"👨\u200D👩\u200D👧の会", 3, "👨\u200D👩\u200D👧…"},
      {"👨\u200D👩\u200D👧の会", 2, "…"},
      {"🇯🇵🇫🇷", 3, "🇯🇵…"},
      {"1\uFE0F\u20E3番", 3, "1\uFE0F\u20E3…"},
      {"\u1112\u1161\u11AB\u1112", 3, "\u1112\u1161\u11AB…"},
  };
  for (const Fit& row : rows) {
    INFO(row.text, " in ", row.cells);
    CHECK(fit_width(row.text, row.cells) == row.wanted);
  }
}

TEST_CASE("fit_width never exceeds, keeps a beginning, and wastes one cell at most") {
  constexpr std::string_view kParts[] = {"a", "富", "ｶ", "か\u3099", "\xFF", "\U0001F600", "\t"};
  testing::Random random;
  for (int i = 0; i < 3000; ++i) {
    std::string text = random.text(kParts, 12);
    std::size_t cells = random.below(14);
    std::string fitted = fit_width(text, cells);
    INFO(hex(text), " in ", cells, ": ", hex(fitted));
    CHECK(display_width(fitted) <= cells);
    if (display_width(text) <= cells) {
      CHECK(fitted == text);
    } else if (cells > 0) {
      REQUIRE(fitted.ends_with("…"));
      CHECK(text.starts_with(fitted.substr(0, fitted.size() - "…"sv.size())));
      CHECK(display_width(fitted) + 1 >= cells);
    }
  }
}

TEST_CASE("too many marks on one character are found, and take no time") {
  auto marked = [](std::size_t marks) {
    std::string text = "あか";
    for (std::size_t i = 0; i < marks; ++i) text += i % 2 == 0 ? "\u0301" : "\u0327";
    return text + "い";
  };
  CHECK_FALSE(find_too_many_marks(""));
  CHECK_FALSE(find_too_many_marks(marked(kMostMarks)));
  auto found = find_too_many_marks(marked(kMostMarks + 1));
  REQUIRE(found);
  CHECK(found->offset == "あ"sv.size());
  CHECK(found->size == "か"sv.size() + 2 * (kMostMarks + 1));
  CHECK_FALSE(is_nfc(marked(kMostMarks)));  // not in order
  std::string many = marked(500'000);       // some minutes, were they put in order
  CHECK(is_nfc(many));
  CHECK(to_nfc(many) == many);
  CHECK(find_too_many_marks("\u0301\u0301" + marked(40))->offset == "\u0301\u0301あ"sv.size());
}

TEST_CASE("padding fills up to a width and never cuts") {
  const Fit rows[] = {{"富士", 6, "富士  "}, {"富士", 4, "富士"}, {"富士", 3, "富士"},
                      {"", 2, "  "},         {"", 0, ""},         {"ｶ", 2, "ｶ "}};
  for (const Fit& row : rows) {
    INFO(row.text, " in ", row.cells);
    CHECK(pad_right(row.text, row.cells) == row.wanted);
    std::string spaces(row.wanted.size() - row.text.size(), ' ');
    CHECK(pad_left(row.text, row.cells) == spaces + std::string(row.text));
  }
}

}  // namespace
}  // namespace fujiplan
