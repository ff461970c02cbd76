#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli.h"
#include "files/memory_file_system.h"

// `publish` of `money`: what it does not name is in no public output, what it names is.
namespace fujiplan {
namespace {

constexpr std::string_view kProject =
    "id: 1-1-1\nname: 事業\nclass: 継続\ndx: true\ndepartments: [課]\n"
    "overview: 概要\nindicator: 件数\nschedule: {R4上: 運用・実施}\n"
    "survey:\n  R4:\n    status: 実施中\n"
    "    budget: {national: 7654321, general: 1234567}\n"
    "    actual: {national: 6543217, general: 2345678}\n"
    "    activities: 案内した。\n    evaluation: {progress: 3, cost: 3, content: 3}\n";

MemoryFileSystem plan_with(const std::string& publish) {
  MemoryFileSystem files;
  files.write("/plan/plan.yaml",
              "title: 計画\nowner: {name: 見本}\nlanguage: ja\nperiod: {from: R4, to: R8}\n"
              "policies: [{id: \"1\", name: 方針, measures: [{id: \"1.1\", name: 施策}]}]\n"
              "departments: [課]\nmoney: {publish: [" +
                  publish + "], sources: {national: 国費, general: 一般財源}}\n");
  files.write("/plan/1-1/1-1-1.yaml", std::string(kProject));
  return files;
}

std::string run_all(MemoryFileSystem& files, std::vector<std::vector<std::string>> commands) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  for (const auto& command : commands) REQUIRE(run(command, env) == 0);
  return out.str();
}

// Every public report with its files, and everything that templates are given.
std::string all_public(const std::string& publish) {
  MemoryFileSystem files = plan_with(publish);
  std::string all = run_all(files, {{"report", "--all", "-o", "/out"}, {"report", "--context"}});
  for (const char* folder : {"/out", "/out/opendata"}) {
    for (const FolderEntry& entry : files.list(folder)) {
      if (entry.kind == FileKind::Folder) continue;
      all += files.read(std::string(folder) + "/" + entry.name, 1 << 20).bytes;
    }
  }
  return all;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("an amount is in public reports exactly where the plan publishes it") {
  constexpr std::string_view kBudget[] = {"8,888,888", "7,654,321", "8888888", "7654321"};
  constexpr std::string_view kActual[] = {"8,888,895", "6,543,217", "8888895", "6543217"};
  for (std::string publish : {"", "budget", "actual", "budget, actual"}) {
    INFO(publish);
    std::string all = all_public(publish);
    for (std::string_view digits : kBudget) {
      INFO(digits);
      bool is_total = digits == "8888888";  // in what templates are given
      CHECK((is_total || holds(all, digits) == holds(publish, "budget")));
    }
    for (std::string_view digits : kActual) {
      INFO(digits);
      bool is_total = digits == "8888895";
      CHECK((is_total || holds(all, digits) == holds(publish, "actual")));
    }
    CHECK(holds(all, "amounts.csv") == !publish.empty());
    CHECK(holds(all, "金額は内部管理項目") == publish.empty());
    CHECK(holds(all, "経費の点数は内部管理項目") == (publish == "budget, actual"));
  }
}

TEST_CASE("what is published is no leak") {
  for (std::string publish : {"", "budget", "actual", "budget, actual"}) {
    INFO(publish);
    MemoryFileSystem files = plan_with(publish);
    files.write("/note.md", "7,654,321\n\n2,345,678\n");
    std::ostringstream out, err;
    Environment env{.files = files, .out = out, .err = err};
    run({"leaks", "/note.md"}, env);
    CHECK(holds(out.str(), "7,654,321") == !holds(publish, "budget"));
    CHECK(holds(out.str(), "2,345,678") == !holds(publish, "actual"));
  }
}

}  // namespace
}  // namespace fujiplan
