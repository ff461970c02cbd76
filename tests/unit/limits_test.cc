#include <doctest/doctest.h>
#include <fmt/format.h>

#include "case_runner.h"
#include "render/mustache.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan {

TEST_CASE("docs/reliability.md states the limits that the program has") {
  const std::string guide = testing::read_file(testing::kRepository / "docs/reliability.md");
  const std::string rows[] = {
      fmt::format("a plan file | {} MiB |", yaml::kLargestFile >> 20),
      fmt::format("nesting | {}段", yaml::kDeepest),
      fmt::format("a template | {} MiB |", kLargestTemplate >> 20),
      fmt::format("partials in partials | {}段", kDeepestPartial),
      "tags run for one report | 1,000,000,000 |",
  };
  for (const std::string& row : rows) {
    CAPTURE(row);
    CHECK(guide.find(row) != guide.npos);
  }
  CHECK(kMostSteps == 1'000'000'000);
}

}  // namespace fujiplan
