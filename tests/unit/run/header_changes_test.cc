#include "run/header_changes.h"

#include <doctest/doctest.h>

#include <string>

namespace fujiplan {
namespace {

const std::string kHeader =
    "# 計画\ntitle: 計画\nperiod: {from: R4, to: R8}\n\n# 体系\npolicies:\n  - id: \"1\"\n    name: 基盤\n";

bool bears(const std::string& from, const std::string& to) {
  std::string changed = kHeader;
  changed.replace(changed.find(from), from.size(), to);
  return bears_on_projects(kHeader, changed);
}

TEST_CASE("what plan.yaml says of itself alone bears on no project") {
  CHECK(!bears("title: 計画", "title: 新しい計画"));
  CHECK(!bears("title: 計画", "title: >-\n  新しい\n  計画"));
  CHECK(!bears("# 体系\n", "# 施策の\n# 体系\n\n"));
  CHECK(!bears("title: 計画\n", "title: 計画\nlicense: {name: CC BY 4.0}\n"));
  CHECK(!bears("title: 計画\n", ""));
  CHECK(!bears("title: 計画\nperiod: {from: R4, to: R8}\n",
               "period: {from: R4, to: R8}\ntitle: 計画\n"));
  CHECK(!bears("R8}\n\n", "R8}\r\n"));
}

TEST_CASE("all else of plan.yaml may bear on every project") {
  CHECK(bears("R8", "R9"));
  CHECK(bears("基盤", "土台"));
  CHECK(bears("policies:", "departments: [総務課]\npolicies:"));
  CHECK(bears("title: 計画\n", "{title: 計画}\n"));
  CHECK(bears("title: 計画\n", "\"title\": 計画\n"));
}

}  // namespace
}  // namespace fujiplan
