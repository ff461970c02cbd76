#include "upkeep/next/last_step.h"

#include <doctest/doctest.h>

namespace fujiplan::testing {

static constexpr std::string_view kRubric[] = {"rubric"};

TEST_CASE("a value of years becomes the last of its steps") {
  auto last = [](const std::string& text) { return with_last_step("plan.yaml", text, kRubric); };
  CHECK(last("a: 1\nrubric: {R4: {by: none}, R7: {by: sum}}  # b\nc: 2\n") ==
        "a: 1\nrubric: {by: sum}  # b\nc: 2\n");
  CHECK(last("rubric:\n  R7: {by: sum}\n  R4: {by: none}\nc: 2\n") == "rubric: {by: sum}\nc: 2\n");
  CHECK(
      last(
          "rubric:\n  R4:\n    by: none\n  R7:  # new\n    criteria:\n      a: |-\n        text\n\n"
          "        more\n    # of the sum\n    by: sum\n\nc: 2\n") ==
      "rubric:\n  criteria:\n    a: |-\n      text\n\n      more\n  # of the sum\n  by: sum\n\nc: 2\n");
  CHECK(last("rubric:\r\n  2026:\r\n    by: sum\r\n") == "rubric:\r\n  by: sum\r\n");
  CHECK(last("rubric:\n  R4:\n    by: sum") == "rubric:\n  by: sum");
}

TEST_CASE("a value without years stays as it is written") {
  for (const char* text :
       {"a: 1\n", "rubric: {by: sum}\n", "rubric:\n  by: sum\n  grades: {R4: 1}\n"}) {
    CHECK(with_last_step("plan.yaml", text, kRubric) == text);
  }
}

TEST_CASE("a value of years stands below another key as well") {
  constexpr std::string_view kKeys[] = {"level_rubrics", "施策"};
  auto last = [&](const std::string& text) { return with_last_step("plan.yaml", text, kKeys); };
  CHECK(last("level_rubrics: {施策: {R4: {by: none}, R7: {by: sum}}, 柱: {by: none}}\n") ==
        "level_rubrics: {施策: {by: sum}, 柱: {by: none}}\n");
  CHECK(
      last(
          "level_rubrics:\n  施策:\n    R4: {by: none}\n    R7:\n      by: sum\n  柱:\n    R4: {by: "
          "none}\n") == "level_rubrics:\n  施策:\n    by: sum\n  柱:\n    R4: {by: none}\n");
  for (const char* text : {"施策: {R4: {by: none}}\n", "level_rubrics: []\n",
                           "level_rubrics: {柱: {R4: {by: none}}}\n"}) {
    CHECK(last(text) == text);
  }
}

}  // namespace fujiplan::testing
