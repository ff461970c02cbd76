#include "base/edit_steps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "unit/support.h"

namespace fujiplan::testing {

namespace {

using Texts = std::vector<std::string_view>;

// "=-+"
std::string signs(const std::vector<EditStep>& steps) {
  std::string out;
  for (EditStep step : steps) out += "=-+"[static_cast<std::size_t>(step)];
  return out;
}

// The same by the table of all longest common subsequences, which is easier to see through.
std::string signs_by_table(const Texts& before, const Texts& after) {
  std::vector<std::vector<int>> common(before.size() + 1, std::vector<int>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      common[i][j] = before[i] == after[j] ? common[i + 1][j + 1] + 1
                                           : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::string out;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      out += '=', ++i, ++j;
    } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
      out += '-', ++i;
    } else {
      out += '+', ++j;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("one list becomes another by the fewest steps") {
  CHECK(signs(edit_steps({}, {})) == "");
  CHECK(signs(edit_steps(Texts{"a", "b"}, Texts{"a", "b"})) == "==");
  CHECK(signs(edit_steps(Texts{"a", "b"}, {})) == "--");
  CHECK(signs(edit_steps({}, Texts{"a"})) == "+");
  CHECK(signs(edit_steps(Texts{"a", "b", "c"}, Texts{"a", "x", "c", "d"})) == "=-+=+");
  CHECK(signs(edit_steps(Texts{"a", "b"}, Texts{"b", "a"})) == "-=+");
}

TEST_CASE("any two lists are compared as by a table of all common parts") {
  Random random;
  for (int round = 0; round < 5000; ++round) {
    constexpr std::string_view kItems[] = {"a", "b", "c", "d"};
    auto list = [&] {
      Texts items;
      for (std::size_t n = random.below(12); n > 0; --n) items.push_back(kItems[random.below(4)]);
      return items;
    };
    Texts before = list(), after = list();
    // What both lists end with is taken off first.
    std::size_t head =
        static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    std::size_t tail = 0;
    while (head + tail < std::min(before.size(), after.size()) &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
      ++tail;
    }
    auto middle = [&](const Texts& all) {
      return Texts(all.begin() + static_cast<std::ptrdiff_t>(head),
                   all.end() - static_cast<std::ptrdiff_t>(tail));
    };
    CHECK(signs(edit_steps(before, after)) == std::string(head, '=') +
                                                  signs_by_table(middle(before), middle(after)) +
                                                  std::string(tail, '='));
  }
}

}  // namespace fujiplan::testing
