#include "base/harmless.h"

#include <doctest/doctest.h>

#include <sstream>

#include "base/color.h"
#include "base/text.h"

namespace fujiplan {

TEST_CASE("harmless: what could order a terminal about is shown by its number") {
  struct Row {
    std::string_view text, shown;
  };
  const Row kRows[] = {
      {"", ""},
      {"富士市 1-1-1.yaml", "富士市 1-1-1.yaml"},
      {"\033[2J", "\\u{1B}[2J"},
      {"a\tb\rc", "a\\u{9}b\\u{D}c"},
      {"a\nb", "a⏎b"},
      {std::string_view("a\0b", 3), "a\\u{0}b"},
      {"\x7F", "\\u{7F}"},
      {"\u009B31m", "\\u{9B}31m"},
      {"\u0085", "\\u{85}"},
      {"\u00A0", "\u00A0"},
      {"a\u202Etxt.exe", "a\\u{202E}txt.exe"},
      {"\u2066a\u2069", "\\u{2066}a\\u{2069}"},
      {"\u2028\u2029", "\\u{2028}\\u{2029}"},
      {"\u200Ba\u2060\uFEFF", "\\u{200B}a\\u{2060}\\u{FEFF}"},
      {"\U000E0041", "\\u{E0041}"},
      {"\uFFFE\uFDD0\U0001FFFF", "\\u{FFFE}\\u{FDD0}\\u{1FFFF}"},
      {"\xFF\xC3(\xE3\x81", "\\x{FF}\\x{C3}(\\x{E3}\\x{81}"},
      {"\xED\xA0\x80", "\\x{ED}\\x{A0}\\x{80}"},  // a surrogate
      {"👩\u200D💻 葛\U000E0100飾区", "👩\u200D💻 葛\U000E0100飾区"},
      {"::error::x", "::error::x"},  // not at the start of a line of the output
      {"x ##[error]y ##vso[z]", "x ##\\u{5B}error]y ##vso\\u{5B}z]"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(harmless(row.text) == row.shown);
    CHECK(harmless(row.shown) == row.shown);
    CHECK(is_harmless(row.text) == (row.text == row.shown));
  }
}

TEST_CASE("harmless: no line of the output is an order for a runner") {
  CHECK(harmless_lines("a\n::error::x\n") == "a\n\\u{3A}:error::x\n");
  CHECK(harmless_lines("::stop-commands::x") == "\\u{3A}:stop-commands::x");
  CHECK(harmless_lines(" \t\u3000\u00A0::add-mask::x") == " \t\u3000\u00A0\\u{3A}:add-mask::x");
  CHECK(harmless_lines("\u2028::error::x") == "\\u{2028}::error::x");  // begins with `\`
  CHECK(harmless_lines("a ::error::x") == "a ::error::x");
  CHECK(harmless_lines("a\tb\r\n") == "a\tb\\u{D}\n");
  CHECK(harmless_lines("##[group]") == "##\\u{5B}group]");
  CHECK(harmless_lines("## [x]") == "## [x]");
  std::string painted = Paint{true}(Ink::Red, "::error::x");
  CHECK(harmless_lines(painted, true) == "\033[1;31m\\u{3A}:error::x\033[0m");
  CHECK(harmless_lines(painted) == "\\u{1B}[1;31m::error::x\\u{1B}[0m");
  CHECK(harmless_lines("\033[5m\033]0;x\a", true) == "\\u{1B}[5m\\u{1B}]0;x\\u{7}");
}

TEST_CASE("harmless: JSON says the same") {
  CHECK(harmless_json("\"か\u009B\u202E\U000E0041\"") == "\"か\\u009B\\u202E\\uDB40\\uDC41\"");
  CHECK(harmless_json("[\n]") == "[\n]");
}

TEST_CASE("harmless: a stream is harmless however it is written to") {
  std::ostringstream out;
  {
    HarmlessStream shield(out);
    out << "a"
        << "\n"
        << ":"
        << ":error::x\n"
        << "\xE3";
    out << "\x81\x8B" << '\033' << std::flush << 'b';
  }
  CHECK(out.str() == "a\n\\u{3A}:error::x\nか\\u{1B}b");
  out << "\033";
  CHECK(out.str().ends_with("\033"));
}

}  // namespace fujiplan
