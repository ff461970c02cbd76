#include "diag/source.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "diag/locations.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

// Counts from the first byte every time.
Location naive_location(std::string_view text, std::size_t offset) {
  Location at;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++at.line;
      at.column = 1;
    } else if (i + 1 >= text.size() || i + 1 >= offset ||
               (static_cast<unsigned char>(text[i + 1]) & 0xC0) != 0x80) {
      ++at.column;
    }
  }
  return at;
}

std::string naive_line(std::string_view text, std::size_t offset) {
  std::string line;
  for (std::size_t i = 0;; ++i) {
    bool ends = i == text.size() || text[i] == '\n';
    if (ends && i >= std::min(offset, text.size())) break;
    if (ends) {
      line.clear();
    } else {
      line += text[i];
    }
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

constexpr std::array kParts = {"a", "富", "ｶ", "\n", "\n", "\r\n", "\t", "\U0001F600"};

// Offsets where a character begins, and some beyond the end.
std::vector<std::size_t> offsets_of(std::string_view text) {
  std::vector<std::size_t> offsets = {text.size() + 1, text.size() + 100};
  for (std::size_t i = 0; i <= text.size(); ++i) {
    bool inside = i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (!inside) offsets.push_back(i);
  }
  return offsets;
}

TEST_CASE("a Locator asked in any order counts like one that starts anew") {
  testing::Random random;
  for (int round = 0; round < 200; ++round) {
    std::string text = random.text(kParts, round == 0 ? 2000 : 40);
    std::vector<std::size_t> offsets = offsets_of(text);
    random.shuffle(offsets);
    Locator locator(text);
    for (std::size_t offset : offsets) {
      CAPTURE(text);
      CAPTURE(offset);
      Location got = locator.locate(offset), wanted = naive_location(text, offset);
      CHECK(got.line == wanted.line);
      CHECK(got.column == wanted.column);
    }
  }
}

TEST_CASE("line_at gives the line that holds an offset") {
  testing::Random random;
  for (int round = 0; round < 200; ++round) {
    std::string text = random.text(kParts, 30);
    for (std::size_t offset : offsets_of(text)) {
      CAPTURE(text);
      CAPTURE(offset);
      CHECK(line_at(text, offset) == naive_line(text, offset));
    }
  }
}

struct Row {
  std::string_view text;
  std::size_t offset;
  int line, column;
  std::string_view held_by;
};

TEST_CASE("lines and columns count from one, in characters") {
  const Row rows[] = {
      {"", 0, 1, 1, ""},
      {"", 9, 1, 1, ""},
      {"富士\n市", 3, 1, 2, "富士"},
      {"富士\n市", 6, 1, 3, "富士"},
      {"富士\n市", 7, 2, 1, "市"},
      {"富士\n市", 10, 2, 2, "市"},
      {"a\n", 1, 1, 2, "a"},
      {"a\n", 2, 2, 1, ""},
      {"\n\n", 1, 2, 1, ""},
      {"a\r\nb", 1, 1, 2, "a"},
      {"a\r\nb", 2, 1, 3, "a"},
      {"a\r\nb", 3, 2, 1, "b"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(row.offset);
    Location at = Locator(row.text).locate(row.offset);
    CHECK(at.line == row.line);
    CHECK(at.column == row.column);
    CHECK(line_at(row.text, row.offset) == row.held_by);
  }
}

TEST_CASE("Locations answer for many files by turns") {
  Sources sources = {{"a", "1\n2\n3\n"}, {"b", "富士\n市\n"}};
  Locations locations(sources);
  for (int round = 0; round < 2; ++round) {
    CHECK(locations.at(0, 4).line == 3);
    CHECK(locations.at(1, 7).line == 2);
    CHECK(locations.at(0, 0).line == 1);
    CHECK(locations.of({1, 3, 3}).column == 2);
    CHECK(locations.end_of({1, 3, 3}).column == 3);
  }
}

}  // namespace
}  // namespace fujiplan
