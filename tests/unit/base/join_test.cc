#include "base/join.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace fujiplan {
namespace {

TEST_CASE("join puts the separator between texts, also empty ones") {
  CHECK(join(std::vector<std::string>(), ",") == "");
  CHECK(join(std::vector<std::string_view>{"a"}, ", ") == "a");
  CHECK(join(std::vector<std::string>{"", "b", ""}, ",") == ",b,");
}

TEST_CASE("things are listed as the language does") {
  const std::vector<std::string> things = {"一覧", "個票"};
  CHECK(listed(things, Language::Japanese) == "一覧、個票");
  CHECK(listed(things, Language::English) == "一覧, 個票");
}

}  // namespace
}  // namespace fujiplan
