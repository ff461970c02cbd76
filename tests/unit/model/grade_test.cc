#include "model/rating/grade.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "model/rating/outcome_words.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

using testing::answered;

// 図表2: the grade of each sum from 3 to 15, written out.
constexpr std::string_view kGradeOfSum = "DCCCCCBBAAASS";

std::string score(std::int64_t value) {
  return std::to_string(value);
}

Scheme real_scheme() {
  return scheme_of(testing::real_plan().header);
}

Evaluation evaluation(const Scheme& scheme, std::int64_t progress, std::int64_t cost,
                      std::int64_t content) {
  std::string all[] = {score(progress), score(cost), score(content)};
  return answered(scheme, {all[0], all[1], all[2]});
}

// With the first score above 5, so that every sum can be had of two ones and one more.
Evaluation of_sum(const Scheme& scheme, std::int64_t sum) {
  std::int64_t first = std::min<std::int64_t>(5, sum - 2);
  std::int64_t second = std::min<std::int64_t>(5, sum - first - 1);
  return evaluation(scheme, first, second, sum - first - second);
}

TEST_CASE("all 125 triples of scores have the grade of the printed table") {
  const Scheme scheme = real_scheme();
  int triples = 0;
  for (int progress = 1; progress <= 5; ++progress) {
    for (int cost = 1; cost <= 5; ++cost) {
      for (int content = 1; content <= 5; ++content, ++triples) {
        int sum = progress + cost + content;
        CAPTURE(progress);
        CAPTURE(cost);
        CAPTURE(content);
        auto result = outcome_of(scheme, evaluation(scheme, progress, cost, content));
        REQUIRE(result.has_value());
        CHECK(result->points == Fraction{sum});
        CHECK(result->name == std::string(1, kGradeOfSum[static_cast<std::size_t>(sum) - 3]));
      }
    }
  }
  CHECK(triples == 125);
}

TEST_CASE("a grade tells the way to the next") {
  const Scheme scheme = real_scheme();
  for (std::size_t i = 0; i < kGradeOfSum.size(); ++i) {
    auto sum = static_cast<std::int64_t>(i) + 3;
    CAPTURE(sum);
    Evaluation given = of_sum(scheme, sum);
    auto result = outcome_of(scheme, given);
    REQUIRE(result.has_value());
    char grade = kGradeOfSum[i];
    std::size_t better = kGradeOfSum.find_last_of(grade) + 1;  // where the next grade begins
    auto next = next_result(scheme, given, *result);
    CHECK(next.has_value() == (better < kGradeOfSum.size()));
    if (!next) continue;
    CHECK(next->name == std::string(1, kGradeOfSum[better]));
    CHECK(next->points == Fraction{static_cast<std::int64_t>(better - i)});
  }
}

TEST_CASE("without all three scores there is no result") {
  const Scheme scheme = real_scheme();
  for (unsigned missing = 1; missing < 8; ++missing) {
    CAPTURE(missing);
    Evaluation given = evaluation(scheme, 5, 5, 5);
    std::erase_if(given.scores,
                  [&](const Score& one) { return (missing >> one.criterion->position & 1) != 0; });
    CHECK_FALSE(outcome_of(scheme, given).has_value());
    CHECK(missing_in(scheme, given).size() + given.scores.size() == 3);
  }
}

TEST_CASE("the ranges of the grades hold every sum once") {
  const Scheme scheme = real_scheme();
  std::size_t values = 0;
  std::string words;
  for (std::size_t grade = 0; grade < scheme.grades.size(); ++grade) {
    values += static_cast<std::size_t>(std::ranges::count_if(
        possible_values(scheme),
        [&](Fraction value) { return grade_of(scheme.grades, value) == grade; }));
    words += range_in_words(scheme, grade, Language::Japanese) + " ";
  }
  CHECK(values == kGradeOfSum.size());
  CHECK(words == "14～15点 11～13点 9～10点 4～8点 3点 ");
  CHECK(range_in_words(scheme, 4, Language::English) == "3 points");
  CHECK(range_in_words(scheme, 1, Language::English) == "11 to 13 points");
}

}  // namespace
}  // namespace fujiplan
