#include "upkeep/next/rewritten_text.h"

#include <doctest/doctest.h>

namespace fujiplan::testing {

TEST_CASE("keys go with what is inside of them, and nothing else does") {
  constexpr std::string_view kKeys[] = {"b", "d"};
  auto rest = [&](const std::string& text) { return without_keys("x.yaml", text, kKeys); };
  CHECK(rest("a: 1\nb: 2  # of b\nc: 3\n") == "a: 1\nc: 3\n");
  CHECK(rest("# of a\na: 1\n\n# of b\nb:\n  # inside\n  x: |-\n    y\n\nc: 3\n# end\n") ==
        "# of a\na: 1\n\n# of b\n\nc: 3\n# end\n");
  CHECK(rest("b:\n  - 1\nd: 2") == "");
  CHECK(rest("b:\na: 1\r\nd: ~\r\nc: 3\r\n") == "a: 1\r\nc: 3\r\n");
  CHECK(rest("{a: 1, b: {x: 1}, c: 3, d: [1]}\n") == "{a: 1, c: 3}\n");
  CHECK(rest("a: {b: 1}\n") == "a: {b: 1}\n");
}

TEST_CASE("a list is told from other values") {
  auto value = [](const std::string& text) { return value_in_text("x.yaml", text, "a"); };
  CHECK(value("a: [x, \"y\"]\n").items == std::vector<std::string>{"x", "y"});
  CHECK_FALSE(value("a: [x]\n").in_lines);
  CHECK(value("a:\n  - x\n").in_lines);
  CHECK(value("a: {R4: [x]}\n").items.empty());
  CHECK(value("b: [x]\n").kind == yaml::Kind::Null);
}

}  // namespace fujiplan::testing
