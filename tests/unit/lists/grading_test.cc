#include "lists/grading.h"

#include <doctest/doctest.h>

#include <numeric>
#include <set>
#include <string>

#include "lists/selection.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

std::size_t sum_of_parts(const Distribution& d) {
  return std::accumulate(
      d.counts.begin(), d.counts.end(),
      d.in(AnswerState::NotGraded) + d.in(AnswerState::NotAnswered) + d.in(AnswerState::NotAsked));
}

std::string shown(const Distribution& d) {
  std::string out;
  for (std::size_t n : d.counts) out += std::to_string(n) + " ";
  out += "|";
  for (std::size_t n : d.states) out += " " + std::to_string(n);
  return out;
}

Distribution added_up(const std::vector<Group>& groups,
                      std::shared_ptr<const ResultColumns> columns) {
  Distribution sum(std::move(columns));
  for (const Group& group : groups) {
    for (std::size_t i = 0; i < sum.counts.size(); ++i) {
      sum.counts[i] += group.distribution.counts[i];
    }
    for (std::size_t i = 0; i < sum.states.size(); ++i) {
      sum.states[i] += group.distribution.states[i];
    }
    sum.total += group.distribution.total;
  }
  return sum;
}

void check_year(const Plan& plan, FiscalYear year) {
  CAPTURE(to_string(year));
  std::vector<GradeRow> rows = grade_rows(plan, select(plan, {}), year);
  REQUIRE(rows.size() + rows_outside(plan, select(plan, {}), year).size() == plan.projects.size());
  const Scheme scheme = scheme_of(plan.header);
  auto columns = result_columns(scheme, rows);
  Distribution all(columns);
  std::size_t departments = 0, not_answered = 0, not_asked = 0, not_graded = 0;
  for (const GradeRow& row : rows) {
    all.add(row.result);
    departments += row.project->departments.value.size();
    const SurveyEntry* answers = answers_of(*row.project, year);
    if (answers == nullptr) {
      ++(is_asked(*row.project, year) ? not_answered : not_asked);
    } else if (!missing_in(scheme, answers->evaluation).empty()) {
      ++not_graded;
    }
    bool has_result =
        row.result.state == AnswerState::Graded || row.result.state == AnswerState::Unrated;
    CHECK(has_result == row.result.outcome.has_value());
    bool silent =
        row.result.state == AnswerState::NotAnswered || row.result.state == AnswerState::NotAsked;
    CHECK(silent == (row.result.answers == nullptr));
  }
  CHECK(all.total == rows.size());
  CHECK(sum_of_parts(all) == all.total);
  CHECK(all.in(AnswerState::NotAnswered) == not_answered);
  CHECK(all.in(AnswerState::NotAsked) == not_asked);
  CHECK(all.in(AnswerState::NotGraded) == not_graded);
  for (const auto& by : kRowsOf<GroupBy>) {
    CAPTURE(std::string(by.name));
    std::vector<Group> groups = group(plan, rows, columns, grouping(by.value));
    std::set<std::string> keys;
    for (const Group& one : groups) {
      CHECK(keys.insert(one.key).second);
      CHECK(one.distribution.total > 0);
      CHECK(sum_of_parts(one.distribution) == one.distribution.total);
    }
    Distribution sum = added_up(groups, columns);
    if (by.value == GroupBy::Department) {
      CHECK(sum.total == departments);
    } else {
      CHECK(shown(sum) == shown(all));
    }
  }
}

TEST_CASE("a distribution adds up, and groups add up to it") {
  for (const Plan* plan : {&testing::examples_plan(), &testing::real_plan()}) {
    for (int year = 3; year <= 10; ++year) check_year(*plan, reiwa(year));
  }
}

TEST_CASE("groups come in the order of plan.yaml, without empty ones") {
  const Plan& plan = testing::examples_plan();
  std::vector<GradeRow> rows = grade_rows(plan, select(plan, {}), reiwa(8));
  auto columns = result_columns(scheme_of(plan.header), rows);
  std::string keys;
  for (const Group& one : group(plan, rows, columns, level_grouping(2))) keys += one.key + " ";
  CHECK(keys == "1.1 1.2 1.3 2.1 2.2 2.3 ");
  std::erase_if(rows, [](const GradeRow& row) { return row.project->id.value.numbers[0] == 1; });
  keys.clear();
  for (const Group& one : group(plan, rows, columns, level_grouping(1))) keys += one.key + one.name;
  CHECK(keys == "2安全なまちと効率的な行政運営の推進");
  CHECK(group(plan, {}, columns, grouping(GroupBy::Class)).empty());
}

}  // namespace
}  // namespace fujiplan
