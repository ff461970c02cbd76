#include "model/rating/rubric_changes.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

#include "base/join.h"
#include "files/memory_file_system.h"
#include "model/load.h"
#include "model/rating/inference.h"
#include "model/types/schema.h"
#include "model/years/plan_in_year.h"
#include "unit/support.h"

namespace fujiplan::testing {
namespace {

// A plan without projects from R4 to R8.
Plan plan_with(const std::string& rubric) {
  MemoryFileSystem files;
  files.write("/plan/plan.yaml",
              "title: t\nmunicipality: {name: m, code: \"999997\"}\nlanguage: ja\n"
              "period: {from: R4, to: R8}\npolicies: [{id: \"1\", name: p, measures: "
              "[{id: \"1.1\", name: m}]}]\nrubric:\n" +
                  rubric + "departments: [d]\n");
  Sink sink;
  Plan plan = load_plan(files, "/plan", sink);
  REQUIRE(sink.errors() == 0);
  return plan;
}

const std::string kGrades =
    "{criteria: {a: {name: a, levels: {5: high, 4: some, 3: low}}}, grades: ";

// Of two rubrics, whether their results can be compared.
bool comparable(const std::string& before, const std::string& after) {
  Plan plan = plan_with("  R4: " + before + "\n  R6: " + after + "\n");
  return are_comparable(scheme_in(plan.header, reiwa(5)), scheme_in(plan.header, reiwa(6)));
}

}  // namespace

TEST_CASE("the rubric of a year is the last that begins until then") {
  Plan plan = plan_with("  R5: " + kGrades + "{A: 2, B: 1}}\n  R7: " + kGrades + "{A: 3, B: 1}}\n");
  const PlanHeader& header = plan.header;
  auto best_from = [&](int year) { return scheme_in(header, reiwa(year)).grades[0].text; };
  CHECK(best_from(4) == "2");  // the first holds before it, too
  CHECK(best_from(5) == "2");
  CHECK(best_from(6) == "2");
  CHECK(best_from(7) == "3");
  CHECK(best_from(8) == "3");
  CHECK(scheme_of(header).grades[0].text == "3");
  CHECK(!rubric_changed(header, reiwa(4), reiwa(5)));
  CHECK(!rubric_changed(header, reiwa(5), reiwa(6)));
  CHECK(rubric_changed(header, reiwa(6), reiwa(7)) == reiwa(7));
  CHECK(rubric_changed(header, reiwa(5), reiwa(8)) == reiwa(7));
  REQUIRE(rubrics_so_far(header).size() == 2);
  CHECK(rubrics_so_far(header)[0].from == reiwa(4));
  CHECK(rubrics_so_far(header)[1].from == reiwa(7));

  narrow_to_year(plan, reiwa(6));
  CHECK(scheme_of(header).grades[0].text == "2");
  CHECK(best_from(7) == "3");  // other years are still rated by theirs
  CHECK(rubrics_so_far(header).size() == 1);
}

TEST_CASE("results are compared where they mean the same") {
  CHECK(comparable(kGrades + "{A: 3, B: 1}}", kGrades + "{A: 2, B: 1}}"));
  CHECK(comparable(kGrades + "{A: 3, B: 1}}",
                   "{criteria: {b: {name: b, levels: {9: high, 8: low}}}, grades: {A: 2, B: 1}}"));
  CHECK(!comparable(kGrades + "{A: 3, B: 1}}", kGrades + "{A: 3, B: 2, C: 1}}"));
  CHECK(!comparable(kGrades + "{A: 3, B: 1}}", kGrades + "{B: 3, A: 1}}"));
  const std::string by_level = "{criteria: {a: {name: a, levels: {A: high, B: low}}}, by: a}";
  CHECK(comparable(by_level, "{criteria: {b: {name: b, levels: {A: good, B: bad}}}, by: b}"));
  CHECK(!comparable(by_level, "{criteria: {a: {name: a, levels: {B: high, A: low}}}, by: a}"));
  CHECK(!comparable(by_level, kGrades + "{A: 3, B: 1}}"));
  const std::string average = "{criteria: {a: {name: a, levels: {5: high, 4: low}}}, by: average}";
  CHECK(comparable(average, "{criteria: {a: {name: b, levels: {5: good, 4: bad}}}, by: average}"));
  CHECK(!comparable(average, "{criteria: {a: {name: a, levels: {3: high, 2: low}}}, by: average}"));
  CHECK(!comparable(average, "{criteria: {a: {name: a, levels: {5: high, 4: low}}}, by: lowest}"));
  CHECK(!comparable(average, "{by: none}"));
}

TEST_CASE("what was not published of a year stays so when the rubric changes") {
  Plan plan = plan_with("  R4: " + kGrades + "{A: 2, B: 1}, publish: scores}\n  R6: " + kGrades +
                        "{A: 2, B: 1}, publish: both}\n");
  auto view = [&](int year, Audience audience) {
    return rating_view_in(plan.header, reiwa(year), audience);
  };
  CHECK(!view(5, Audience::Public).result);
  CHECK(view(5, Audience::Public).scores);
  CHECK(view(5, Audience::Internal).result);
  CHECK(view(6, Audience::Public).result);
  CHECK(!rating_view_of_all_years(plan.header, 0, Audience::Public).result);
  CHECK(rating_view_of_all_years(plan.header, 0, Audience::Public).scores);
}

// For editors.
TEST_CASE("the schema of a project has the criteria of each year") {
  Plan plan =
      plan_with("  R5: " + kGrades + "{A: 2, B: 1}}\n  R6: {criteria: {b: {name: b, levels: " +
                "{9: high, 8: low}}}, by: b}\n  R8: {by: none}\n");
  const auto schema =
      nlohmann::ordered_json::parse(project_schema(vocabulary_of(plan.header), Language::English));
  const auto& years = schema["properties"]["survey"]["patternProperties"];
  REQUIRE(years.size() == 3);
  auto criteria_in_year = [&](const std::string& year) {
    std::vector<std::string> keys;
    for (const auto& [pattern, of_year] : years.items()) {
      if (!std::regex_search(year, std::regex(pattern, std::regex::ECMAScript))) continue;
      for (const auto& [key, unused] : of_year["properties"]["evaluation"]["properties"].items()) {
        keys.push_back(key);
      }
      keys.push_back("|");  // once
    }
    return join(keys, " ");
  };
  for (const char* year : {"H30", "R1", "R4", "R5"}) CHECK(criteria_in_year(year) == "a |");
  for (const char* year : {"R6", "R7"}) CHECK(criteria_in_year(year) == "b |");
  for (const char* year : {"R8", "R99"}) CHECK(criteria_in_year(year) == "|");
  for (const char* year : {"R0", "H31", "R04", "2026", "R5x"})
    CHECK(criteria_in_year(year).empty());
}

}  // namespace fujiplan::testing
