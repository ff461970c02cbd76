#include <doctest/doctest.h>

#include <filesystem>

#include "case_runner.h"

namespace fujiplan::testing {

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
