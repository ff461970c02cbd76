#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "base/formatted.h"
#include "cli.h"
#include "files/memory_file_system.h"

// What reviewers judge is as internal as what the department does.
namespace fujiplan {
namespace {

constexpr std::string_view kPlan =
    "title: 計画\nowner: {{name: 見本}}\nlanguage: ja\nperiod: {{from: R4, to: R8}}\n"
    "policies: [{{id: \"1\", name: 方針, measures: [{{id: \"1.1\", name: 施策}}]}}]\n"
    "rubric:\n  publish: {}\n"
    "  reviewers: [事務局, {{name: 委員会, levels: {{甲: 良い, 乙: 良くない}}}}]\n  final: {}\n"
    "departments: [課]\nclasses: {{}}\nmarks: {{}}\nphases: {{}}\n";
constexpr std::string_view kProject =
    "id: 1-1-1\nname: 事業\ndepartments: [課]\noverview: 概要\n"
    "survey:\n  R4:\n    status: 実施中\n    evaluation: {{progress: 3, cost: 3, content: 3}}\n"
    "    reviews:\n      事務局: {{evaluation: {{{}}}, comment: 意見}}\n"
    "      委員会: {{evaluation: {}, comment: 別の意見}}\n";

struct Told {
  std::string publish = "both", last_word = "事務局", scores, level = "甲", audience = "public";
};

// Every report for the audience, one after the other.
std::string all_reports(const Told& told) {
  MemoryFileSystem files;
  files.write("/plan/plan.yaml", formatted(kPlan, told.publish, told.last_word));
  files.write("/plan/1-1/1-1-1.yaml", formatted(kProject, told.scores, told.level));
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  REQUIRE(run({"report", "--all", "-o", "/out", "--year", "R4", "--audience", told.audience},
              env) == 0);
  std::string all = out.str();
  for (const char* folder : {"/out", "/out/opendata"}) {
    for (const FolderEntry& entry : files.list(folder)) {
      if (entry.kind == FileKind::Folder) continue;
      all += files.read(std::string(folder) + "/" + entry.name, 1 << 20).bytes;
    }
  }
  return all;
}

// 9 and 10 points are both B.
TEST_CASE("public reports do not depend on the internal scores of reviewers within a grade") {
  CHECK(all_reports({.scores = "cost: 3"}) == all_reports({.scores = "cost: 4"}));
  CHECK(all_reports({.scores = "cost: 3", .audience = "internal"}) !=
        all_reports({.scores = "cost: 4", .audience = "internal"}));
  CHECK(all_reports({.scores = "cost: 3"}) != all_reports({.scores = "cost: 5"}));  // A
}

TEST_CASE("where results only are published, no score of a reviewer can be seen") {
  CHECK(all_reports({.publish = "result", .scores = "progress: 3"}) ==
        all_reports({.publish = "result", .scores = "progress: 4"}));
  CHECK(all_reports({.scores = "progress: 3"}) != all_reports({.scores = "progress: 4"}));
}

TEST_CASE("where scores only are published, no result by a reviewer can be seen") {
  for (std::string last_word : {"事務局", "委員会"}) {
    Told low{.publish = "scores", .last_word = last_word, .scores = "cost: 1", .level = "甲"};
    Told high{.publish = "scores", .last_word = last_word, .scores = "cost: 5", .level = "乙"};
    CHECK(all_reports(low) == all_reports(high));
    low.publish = high.publish = "both";
    CHECK(all_reports(low) != all_reports(high));
  }
}

}  // namespace
}  // namespace fujiplan
