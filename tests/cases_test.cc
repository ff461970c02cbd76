#include <doctest/doctest.h>

#include <filesystem>

#include "base/text.h"
#include "case_runner.h"

namespace fujiplan::testing {

// The first place where two texts differ, with the line number in `wanted`.
static std::string first_difference(const std::string& wanted, const std::string& got) {
  auto a = lines_of(wanted), b = lines_of(got);
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  auto line = [&](const auto& lines) { return i < lines.size() ? std::string(lines[i]) : "(end)"; };
  return "line " + std::to_string(i + 1) + "\n  wanted: " + line(a) + "\n  got:    " + line(b);
}

TEST_CASE("every transcript reads as it is written" * doctest::test_suite("git")) {
  auto paths = case_paths();
  REQUIRE(!paths.empty());
  for (const auto& path : paths) {
    std::string wanted = read_file(path);
    std::string got = replay(wanted);
    if (got != wanted && accepting()) {
      write_file(path, got);
      continue;
    }
    INFO(path.lexically_relative(kRepository).string(), " ", first_difference(wanted, got));
    CHECK(got == wanted);
  }
}

}  // namespace fujiplan::testing
