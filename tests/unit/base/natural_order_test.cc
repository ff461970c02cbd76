#include "base/natural_order.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "unit/support.h"

namespace fujiplan {
namespace {

struct Pair {
  const char *first, *second;
};

TEST_CASE("runs of digits are compared by their value") {
  const Pair rows[] = {
      {"1-1-2", "1-1-10"},
      {"1-1", "1-1-1"},
      {"plan/1-9/1-9-1.yaml", "plan/1-10/1-10-1.yaml"},
      {"", "a"},
      {"a", "b"},
      {"2", "10"},
      {"a2b", "a10a"},
      {"1", "01"},  // equal values: more leading zeros come later
      {"01", "001"},
      {"0", "00"},
      {"1-1", "1-01"},
      {"01", "2"},
      {"x01a", "x1b"},
      {"9", "99999999999999999999999999"},
      {"99999999999999999999999998", "99999999999999999999999999"},
      {"a", "あ"},
      {"9", "あ"},
      {"-", "1"},
      {"a\xFE", "a\xFF"},
  };
  for (const Pair& row : rows) {
    INFO(row.first, " before ", row.second);
    CHECK(natural_less(row.first, row.second));
    CHECK_FALSE(natural_less(row.second, row.first));
    CHECK_FALSE(natural_less(row.first, row.first));
  }
}

TEST_CASE("natural_less is a strict total order of different texts") {
  constexpr std::array kParts = {"0", "00", "1", "01", "10", "9", "-", ".", "a", "あ"};
  testing::Random random;
  std::vector<std::string> texts;
  for (int i = 0; i < 70; ++i) texts.push_back(random.text(kParts, 4));
  for (const std::string& a : texts) {
    for (const std::string& b : texts) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(natural_less(a, b) + natural_less(b, a) == (a == b ? 0 : 1));
      if (!natural_less(a, b)) continue;
      for (const std::string& c : texts) {
        if (!natural_less(b, c) || natural_less(a, c)) continue;
        CAPTURE(c);
        FAIL_CHECK("a < b < c, but not a < c");
      }
    }
  }
}

}  // namespace
}  // namespace fujiplan
