#include "model/grade.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support.h"

namespace fujiplan {
namespace {

// 図表2: the grade of each sum from 3 to 15, written out.
constexpr std::string_view kGradeOfSum = "DCCCCCBBAAASS";

Whole score(std::int64_t value) {
  return {value, {}, true};
}

Evaluation evaluation(std::int64_t progress, std::int64_t cost, std::int64_t content) {
  Evaluation result;
  result.progress = score(progress);
  result.cost = score(cost);
  result.content = score(content);
  result.present = true;
  return result;
}

std::string letter(std::optional<Grade> grade) {
  return grade ? std::string(name_of(*grade)) : "none";
}

TEST_CASE("all 125 triples of scores have the grade of the printed table") {
  const GradeFloors& floors = testing::real_plan().header.rubric.grades;
  int triples = 0;
  for (int progress = 1; progress <= 5; ++progress) {
    for (int cost = 1; cost <= 5; ++cost) {
      for (int content = 1; content <= 5; ++content, ++triples) {
        int sum = progress + cost + content;
        CAPTURE(progress);
        CAPTURE(cost);
        CAPTURE(content);
        auto result = graded(floors, evaluation(progress, cost, content));
        REQUIRE(result.has_value());
        CHECK(result->sum == sum);
        CHECK(letter(result->grade) ==
              std::string(1, kGradeOfSum[static_cast<std::size_t>(sum) - 3]));
      }
    }
  }
  CHECK(triples == 125);
}

TEST_CASE("a grade tells its floor and the way to the next") {
  const GradeFloors& floors = testing::real_plan().header.rubric.grades;
  for (std::size_t i = 0; i < kGradeOfSum.size(); ++i) {
    auto sum = static_cast<std::int64_t>(i) + 3;
    CAPTURE(sum);
    auto result = graded(floors, evaluation(sum - 2, 1, 1));
    REQUIRE(result.has_value());
    char grade = kGradeOfSum[i];
    std::size_t better = kGradeOfSum.find_last_of(grade) + 1;  // where the next grade begins
    CHECK(result->floor == static_cast<std::int64_t>(kGradeOfSum.find(grade)) + 3);
    CHECK(floor_of(floors, result->grade) == result->floor);
    if (better == kGradeOfSum.size()) {
      CHECK_FALSE(result->next.has_value());
      CHECK(result->points_to_next == 0);
    } else {
      CHECK(letter(result->next) == std::string(1, kGradeOfSum[better]));
      CHECK(result->points_to_next == static_cast<std::int64_t>(better - i));
    }
  }
}

TEST_CASE("another rubric grades otherwise, without a change of code") {
  GradeFloors floors;
  floors.s = score(15);
  floors.a = score(12);
  floors.b = score(10);
  floors.c = score(6);
  floors.d = score(5);  // sums below have no grade
  constexpr const char* kWanted[] = {"none", "none", "D", "C", "C", "C", "C",
                                     "B",    "B",    "A", "A", "A", "S"};
  for (std::size_t i = 0; i < std::size(kWanted); ++i) {
    auto sum = static_cast<std::int64_t>(i) + 3;
    CAPTURE(sum);
    CHECK(letter(grade_of_sum(floors, sum)) == kWanted[i]);
    CHECK(graded(floors, evaluation(sum - 2, 1, 1)).has_value() == (sum >= 5));
  }
}

TEST_CASE("without all three scores there is neither sum nor grade") {
  const GradeFloors& floors = testing::real_plan().header.rubric.grades;
  for (unsigned missing = 1; missing < 8; ++missing) {
    CAPTURE(missing);
    Evaluation given = evaluation(5, 5, 5);
    if (missing & 1) given.progress.present = false;
    if (missing & 2) given.cost.present = false;
    if (missing & 4) given.content.present = false;
    CHECK_FALSE(sum_of(given).has_value());
    CHECK_FALSE(graded(floors, given).has_value());
  }
}

TEST_CASE("the ranges of the grades hold every sum once") {
  const GradeFloors& floors = testing::real_plan().header.rubric.grades;
  std::string words;
  for (std::int64_t sum = 3; sum <= 15; ++sum) {
    int holding = 0;
    for (const auto& row : kRowsOf<Grade>) {
      SumRange range = range_of(floors, row.value);
      if (range.least <= sum && sum <= range.most) {
        ++holding;
        CHECK(grade_of_sum(floors, sum) == row.value);
      }
    }
    CHECK(holding == 1);
  }
  for (const auto& row : kRowsOf<Grade>) {
    words += in_words(range_of(floors, row.value), Language::Japanese) + " ";
  }
  CHECK(words == "14～15点 11～13点 9～10点 4～8点 3点 ");
  CHECK(in_words({3, 3}, Language::English) == "3 points");
  CHECK(in_words({11, 13}, Language::English) == "11 to 13 points");
}

}  // namespace
}  // namespace fujiplan
