#include "lsp/positions.h"

#include <doctest/doctest.h>

#include <string>

namespace fujiplan::lsp {

TEST_CASE("positions count the units of UTF-16, or bytes") {
  //                       0 1 2 3 4 5 (UTF-16)
  const std::string text = "吉𠮷😀か\u3099e\u0301\nあ";
  const Lines utf16(text, PositionEncoding::Utf16), utf8(text, PositionEncoding::Utf8);
  struct Row {
    std::string before;
    Position in_utf16;
  };
  const Row rows[] = {
      {"", {0, 0}},
      {"吉", {0, 1}},
      {"吉𠮷", {0, 3}},
      {"吉𠮷😀", {0, 5}},
      {"吉𠮷😀か", {0, 6}},
      {"吉𠮷😀か\u3099", {0, 7}},
      {"吉𠮷😀か\u3099e", {0, 8}},
      {"吉𠮷😀か\u3099e\u0301", {0, 9}},
      {"吉𠮷😀か\u3099e\u0301\n", {1, 0}},
      {"吉𠮷😀か\u3099e\u0301\nあ", {1, 1}},
  };
  for (const Row& row : rows) {
    CHECK(utf16.position_of(row.before.size()) == row.in_utf16);
    CHECK(utf16.offset_of(row.in_utf16) == row.before.size());
    Position position = utf8.position_of(row.before.size());
    CHECK(utf8.offset_of(position) == row.before.size());
    std::size_t in_line = row.before.size() - (row.before.rfind('\n') + 1);
    CHECK(position.character == in_line);
  }
  // Inside a character.
  CHECK(utf16.offset_of({0, 2}) == std::string("吉").size());
  CHECK(utf16.position_of(4) == Position{0, 3});
  CHECK(utf8.offset_of({0, 4}) == 3);
}

TEST_CASE("line ends belong to no column, and places behind the end are the end") {
  const std::string text = "一\r\n二\r三\n四";
  const Lines lines(text, PositionEncoding::Utf16);
  CHECK(lines.count() == 4);
  CHECK(lines.position_of(3) == Position{0, 1});
  CHECK(lines.position_of(4) == Position{0, 1});  // between CR and LF
  CHECK(lines.position_of(5) == Position{1, 0});
  CHECK(lines.position_of(9) == Position{2, 0});
  CHECK(lines.offset_of({0, 99}) == 3);
  CHECK(lines.offset_of({99, 0}) == text.size());
  CHECK(lines.position_of(999) == Position{3, 1});
  for (std::size_t line = 0; line < lines.count();
       ++line) {  // one rule for those who walk the text
    const std::size_t begin = lines.offset_of({line, 0}), end = lines.offset_of({line, 99});
    CHECK(begin_of_line(text, begin) == begin);
    CHECK(begin_of_line(text, end) == begin);
    CHECK(end_of_line(text, begin) == end);
    CHECK(end_of_line(text, end) == end);
  }
  CHECK(begin_of_line(text, 4) == 0);  // between CR and LF
  CHECK(end_of_line(text, 4) == 3);
  CHECK(Lines("", PositionEncoding::Utf16).position_of(0) == Position{0, 0});
  CHECK(Lines("", PositionEncoding::Utf8).offset_of({0, 0}) == 0);
}

TEST_CASE("a byte that is not UTF-8 is one unit") {
  const Lines lines("\xFF\xE3\x81x", PositionEncoding::Utf16);
  CHECK(lines.position_of(3) == Position{0, 3});
  CHECK(lines.offset_of({0, 3}) == 3);
}

}  // namespace fujiplan::lsp
