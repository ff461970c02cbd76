#include "xlsx/cell_text.h"

#include <doctest/doctest.h>

#include "base/failure.h"

namespace fujiplan::xlsx {

TEST_CASE("what XML cannot hold is written as its number") {
  CHECK(plain_text("a_x000D_\nb") == "a\nb");
  CHECK(plain_text("a_x000D_b") == "a\nb");
  CHECK(plain_text("a\r\nb\rc") == "a\nb\nc");
  CHECK(plain_text("_x005F_x000D_") == "_x000D_");
  CHECK(plain_text("_x3042_") == "あ");
  CHECK(plain_text("_xD83D__xDE00_") == "\U0001F600");
  CHECK(plain_text("_xD83D_") == "_xD83D_");  // half of a character
  CHECK(plain_text("_xDE00__xD83D_") == "_xDE00__xD83D_");
  CHECK(plain_text("_x00D_ _x000G_ _x000D x_") == "_x00D_ _x000G_ _x000D x_");
  CHECK(plain_text("file_x") == "file_x");
  CHECK(plain_text("") == "");
}

TEST_CASE("a text that looks like such a number stays as it is") {
  using namespace std::string_view_literals;
  CHECK(escaped_text("x_x0041_x_xyz") == "x_x005F_x0041_x_xyz");
  CHECK(escaped_text("_x004\0_"sv) == "_x004\0_"sv);
  for (std::string_view text : {"_x0041_"sv, "_x005F_x0041_"sv, "_xD83D__xDE00_"sv, "_xD83D_"sv,
                                "_x0041_x0041_"sv, "_x00g1_"sv, "あ_x3042_"sv, "_"sv, ""sv}) {
    CAPTURE(text);
    CHECK(plain_text(escaped_text(text)) == text);
  }
}

TEST_CASE("kana that are kept beside a text are no part of it") {
  TextRuns runs;
  auto element = [&](std::string_view name, std::string_view text) {
    runs.start(name);
    runs.text(text);
    runs.end(name);
  };
  element("t", "課");
  runs.start("rPh");
  element("t", "カ");
  runs.end("rPh");
  element("x", "no");
  element("t", "長");
  CHECK(runs.take() == "課長");
  CHECK(runs.take() == "");
}

TEST_CASE("no text grows without bound") {
  TextRuns runs;
  runs.start("t");
  const std::string part(std::size_t{1} << 19, 'a');
  runs.text(part);
  runs.text(part);
  CHECK_THROWS_AS(runs.text("a"), Failure);
}

}  // namespace fujiplan::xlsx
