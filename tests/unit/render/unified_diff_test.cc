#include "render/unified_diff.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/text.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

TEST_CASE("a unified diff shows the lines that change") {
  CHECK(unified_diff("a", "1\n2\n", "1\n2\n") == "");
  CHECK(unified_diff("a", "", "1\n") == "--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
  CHECK(unified_diff("a", "1\n", "") == "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-1\n");
  CHECK(unified_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n") ==
        "--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
  CHECK(unified_diff("a", "1\n2", "1\n2\n") ==
        "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+2\n");
}

TEST_CASE("a diff names its file as git and patch take it") {
  auto named = [](std::string_view path) {
    std::string diff = unified_diff(path, "1\n", "2\n");
    return diff.substr(0, diff.find("@@"));
  };
  CHECK(named("./a") == "--- a/a\n+++ b/a\n");
  CHECK(named("写し 2.yaml") == "--- a/写し 2.yaml\t\n+++ b/写し 2.yaml\t\n");
  CHECK(named("a\"b\nc") == "--- \"a/a\\\"b\\012c\"\n+++ \"b/a\\\"b\\012c\"\n");
}

TEST_CASE("changes six lines apart share a hunk, seven lines apart they do not") {
  auto hunks = [](int between) {
    std::string before = "a\n", after = "b\n";
    for (int i = 0; i < between; ++i) before += "=\n", after += "=\n";
    std::string diff = unified_diff("x", before + "a\n", after + "b\n");
    std::size_t count = 0;
    for (std::size_t at = 0; (at = diff.find("@@ -", at)) != diff.npos; ++at) ++count;
    return count;
  };
  CHECK(hunks(6) == 1);
  CHECK(hunks(7) == 2);
}

// `before` with the diff applied, or an empty text where the diff does not fit.
std::string patched(std::string_view before, std::string_view diff) {
  std::vector<std::string_view> old_lines = split(before, '\n'), lines = split(diff, '\n');
  std::string out;
  std::size_t at = 0;  // in old_lines
  for (std::size_t i = 2; i + 1 < lines.size(); ++i) {
    std::string_view line = lines[i];
    if (line.starts_with("@@")) {
      std::size_t first = std::stoul(std::string(line.substr(4)));
      bool none = line.find(",0 ") < line.find('+');
      while (at + (none ? 0 : 1) < first) out += std::string(old_lines[at++]) + "\n";
      continue;
    }
    if (line[0] != '+' && old_lines[at] != line.substr(1)) return "";
    if (line[0] != '+') ++at;
    if (line[0] != '-') out += std::string(line.substr(1)) + "\n";
  }
  while (at + 1 < old_lines.size()) out += std::string(old_lines[at++]) + "\n";
  return out;
}

TEST_CASE("a unified diff turns the old text into the new one") {
  testing::Random random;
  for (int round = 0; round < 3000; ++round) {
    std::string before, after;
    for (auto n = random.below(30); n > 0; --n) {
      std::string line = std::string(1, static_cast<char>('a' + random.below(5))) + "\n";
      auto fate = random.below(8);
      if (fate != 0) before += line;
      if (fate > 1) after += line;
    }
    if (before == after) continue;
    INFO(before, "----\n", after);
    REQUIRE(patched(before, unified_diff("x", before, after)) == after);
  }
}

TEST_CASE("texts that have nothing in common are replaced whole, in bounded time") {
  std::string before, after;
  for (int i = 0; i < 5000; ++i) {
    before += std::to_string(i) + "\n";
    after += std::to_string(-i - 1) + "\n";
  }
  CHECK(patched(before, unified_diff("x", before, after)) == after);
}

}  // namespace
}  // namespace fujiplan
