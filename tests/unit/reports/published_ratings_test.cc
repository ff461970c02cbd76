// What reports say of ratings, and what everybody can tell from it, by the parts that are
// published.

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/formatted.h"
#include "case_runner.h"
#include "model/load.h"
#include "model/rating/inference.h"
#include "unit/reports/all_reports.h"
#include "unit/support.h"

namespace fujiplan::testing {
namespace {

// --- what an outsider can tell of the score of 経費, from the bytes of all that is public

struct Scores {
  int progress, cost, content;
};

std::string small_project(Scores scores) {
  return read_file(kRepository / "tests/plans/base/1-1/1-1-1.yaml") +
         formatted(
             "survey:\n  R6:\n    status: 実施中\n    budget: 1000000\n"
             "    actual: 1000000\n    evaluation: {{progress: {}, cost: {}, content: {}}}\n",
             scores.progress, scores.cost, scores.content);
}

// All that the public gets of a plan with one project: reports, open data, and what changed since
// it was as planned.
std::string seen_by_public(const std::string& header, Scores scores) {
  MemoryFileSystem files;
  files.write("plan/plan.yaml", header);
  files.write("plan/1-1/1-1-1.yaml", small_project(scores));
  files.write("old/plan/plan.yaml", header);
  files.write("old/plan/1-1/1-1-1.yaml", small_project({3, 3, 3}));
  std::string seen;
  for (const auto& [name, bytes] : all_reports(files, "R6", "public")) seen += name + bytes;
  for (const char* format : {"text", "md", "json"}) {
    Outcome diff = run_on(
        files, {"diff", "old", ".", "--audience", "public", "--exit-code", "--format", format});
    CHECK(diff.code <= 1);
    seen += formatted("{}{}{}", diff.code, diff.out, diff.err);
  }
  return seen;
}

struct Told {
  int exact = 0, narrowed = 0;
};

Told told_by_bytes(const std::string& header) {
  std::map<std::string, std::set<int>> costs;
  std::vector<std::string> seen;
  for (int progress = 1; progress <= 5; ++progress) {
    for (int cost = 1; cost <= 5; ++cost) {
      for (int content = 1; content <= 5; ++content) {
        seen.push_back(seen_by_public(header, {progress, cost, content}));
        costs[seen.back()].insert(cost);
      }
    }
  }
  Told told;
  for (const std::string& bytes : seen) {
    if (costs[bytes].size() == 1) ++told.exact;
    if (costs[bytes].size() < 5) ++told.narrowed;
  }
  return told;
}

std::string small_header(const std::string& publish, const std::string& grades) {
  std::string header = read_file(kRepository / "tests/plans/base/plan.yaml");
  for (const auto& [old, now] :
       {std::pair<std::string, std::string>{"{S: 14, A: 11, B: 9, C: 4, D: 3}", grades},
        {"publish: both", "publish: " + publish}}) {
    auto at = header.find(old);
    REQUIRE(at != header.npos);
    header.replace(at, old.size(), now);
  }
  return header;
}

TEST_CASE("what a report says of ratings is what it shows") {
  struct Row {
    const char* publish;
    const char* says;  // who has rated what
    std::vector<const char*> never;
  };
  const Row kRows[] = {
      {"both", "点数と総合評価は、各所管部署による自己評価です", {"公表していない", "非公開"}},
      {"result", "総合評価は、各所管部署による自己評価です", {"点数と総合評価は、", "非公開"}},
      {"scores", "点数は、各所管部署による自己評価です", {"総合評価は、各所管", "と総合評価"}},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.publish);
    Reports reports = all_reports(sample_files(row.publish), "R7", "public");
    for (const char* name : {"grades.md", "sheets.md", "opendata/README.md"}) {
      CAPTURE(name);
      CHECK(reports.at(name).find(row.says) != std::string::npos);
    }
    for (const auto& [name, text] : reports) {
      CAPTURE(name);
      for (const char* words : row.never) CHECK(text.find(words) == std::string::npos);
    }
    bool rated = reports.at("summary.md").find("自己評価") != std::string::npos;
    CHECK(rated == (row.publish != std::string("scores")));
    // Open data are for the public, also where the office makes the report that explains them.
    Reports internal = all_reports(sample_files(row.publish), "R7", "internal");
    CHECK(internal.at("opendata/README.md").find(row.says) != std::string::npos);
    CHECK(internal.at("grades.md").find("点数と総合評価は、各所管") != std::string::npos);
  }
}

TEST_CASE("what everybody can tell of the score of 経費, of all 125 combinations") {
  struct Row {
    std::string grades, publish;
    int exact, narrowed;
  };
  const Row kRows[] = {
      {"{S: 14, A: 11, B: 9, C: 4, D: 3}", "both", 17, 115},
      {"{S: 14, A: 11, B: 9, C: 4, D: 3}", "result", 1, 5},
      {"{S: 14, A: 11, B: 9, C: 4, D: 3}", "scores", 0, 0},
      {"{S: 15, A: 14, B: 13, C: 12, D: 3}", "both", 21, 50},
      {"{S: 15, A: 14, B: 13, C: 12, D: 3}", "result", 1, 20},
      {"{S: 15, A: 14, B: 13, C: 12, D: 3}", "scores", 0, 0},
  };
  for (const Row& row : std::span(kRows).first(std::size(kRows) / kOneCaseIn)) {
    CAPTURE(row.grades);
    CAPTURE(row.publish);
    std::string header = small_header(row.publish, row.grades);
    Told told = told_by_bytes(header);
    CHECK(told.exact == row.exact);
    CHECK(told.narrowed == row.narrowed);
    MemoryFileSystem files;
    files.write("plan/plan.yaml", header);
    Sink sink;
    Plan plan = load_plan(files, "plan", sink);
    auto all = inferences(plan.header, rating_view(plan.header, Audience::Public));
    Inference counted;  // nothing to tell where there are no results
    counted.combinations = 125;
    if (row.publish != "scores") counted = all.at(0);
    CHECK(all.size() == (row.publish != "scores" ? 1 : 0));
    CHECK(counted.combinations == 125);
    CHECK(counted.exact == told.exact);
    CHECK(counted.narrowed == told.narrowed);
  }
}

}  // namespace
}  // namespace fujiplan::testing
