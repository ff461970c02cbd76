#include "changes/sentences.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/support.h"

namespace fujiplan::testing {

using Strings = std::vector<std::string>;

TEST_CASE("a sentence ends with its full stop, wherever the lines break") {
  CHECK(sentences_of("一つ。二つ。\n三つ。") == Strings{"一つ。", "二つ。", "三つ。"});
  CHECK(sentences_of("文の\n途中で改行。") == Strings{"文の途中で改行。"});
  CHECK(sentences_of("・項目\n・次の項目") == Strings{"・項目", "・次の項目"});
  CHECK(sentences_of("「終わり。」と言う。次。") == Strings{"「終わり。」と言う。", "次。"});
  CHECK(sentences_of("終わる（注。）。") == Strings{"終わる（注。）。"});
  CHECK(sentences_of("「終わり。」") == Strings{"「終わり。」"});
  CHECK(sentences_of("One. Two!\nThree") == Strings{"One.", "Two!", "Three"});
  CHECK(sentences_of("“Yes.” No. 5 of them. 版は1.2。次") ==
        Strings{"“Yes.”", "No. 5 of them. 版は1.2。", "次"});
  CHECK(sentences_of("").empty());
}

TEST_CASE("edits name what only one list has") {
  ListEdits edits = edits_between({"a", "b", "c", "d"}, {"a", "x", "c", "d", "e"});
  CHECK(edits.removed == Strings{"b"});
  CHECK(edits.added == Strings{"x", "e"});
  edits = edits_between({"a", "b"}, {"b", "a"});
  CHECK(edits.removed.size() == 1);
  CHECK(edits.added == edits.removed);
  edits = edits_between({}, {"a"});
  CHECK(edits.removed.empty());
}

// What one side lost and the other gained account for every item, and for no more than needed.
TEST_CASE("edits add up for any two lists") {
  Random random;
  for (int round = 0; round < 2000; ++round) {
    Strings before, after;
    for (std::size_t n = random.below(8); n > 0; --n) before.push_back(random.coin() ? "a" : "b");
    for (std::size_t n = random.below(8); n > 0; --n) after.push_back(random.coin() ? "a" : "b");
    ListEdits edits = edits_between(before, after);
    CHECK(before.size() - edits.removed.size() == after.size() - edits.added.size());
    auto count = [](const Strings& list) { return std::ranges::count(list, "a"); };
    CHECK(count(before) - count(edits.removed) == count(after) - count(edits.added));
    if (before == after) CHECK(edits.removed.empty());
  }
}

TEST_CASE("lists too long to compare one by one are replaced whole") {
  Strings before(3000, "a"), after(3000, "b");
  for (std::size_t i = 0; i < before.size(); i += 2) before[i] = after[i] = std::to_string(i);
  before.front() = "x", before.back() = "y";
  ListEdits edits = edits_between(before, after);
  CHECK(edits.removed.size() == 3000);
  CHECK(edits.added.size() == 3000);
}

}  // namespace fujiplan::testing
