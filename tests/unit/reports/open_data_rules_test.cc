#include "unit/reports/open_data_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "unit/support.h"

namespace fujiplan::testing {
namespace {

// --- the files of this repository's plans

OpenDataFolder open_data(const char* plan, const std::string& year) {
  MemoryFileSystem files;
  load_folder(files, kRepository / plan, "plan");
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  REQUIRE_MESSAGE(run({"report", "--all", "-o", "out", "--year", year}, env) == 0, err.str());
  OpenDataFolder folder;
  for (const FolderEntry& entry : files.list("out/opendata")) {
    std::string bytes = files.read("out/opendata/" + entry.name, ~std::size_t{0}).bytes;
    if (entry.name.ends_with(".csv")) folder.files[entry.name] = {bytes, parse_csv(bytes)};
    if (entry.name == "README.md") folder.readme = bytes;
  }
  std::size_t expected = 12;
  for (const char* more : {"targets.csv", "roadmaps.csv", "findings.csv"}) {
    expected += folder.files.count(more);
  }
  REQUIRE(folder.files.size() == expected);
  return folder;
}

std::vector<std::string> years_of_plan(const Plan& plan) {
  std::vector<std::string> names;
  for (FiscalYear year : years_of(plan.header.period)) names.push_back(to_string(year));
  return names;
}

std::string joined(const Objections& objections) {
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(objections.size(), 20); ++i) {
    out += objections[i] + "\n";
  }
  return out;
}

TEST_CASE("opendata/ keeps the machine-judged rules, and its headers in every year (L3-07)") {
  for (const char* plan : {"plan", "examples/plan"}) {
    std::map<std::string, Row> headers;
    const Plan& loaded = std::string_view(plan) == "plan" ? real_plan() : examples_plan();
    for (const std::string& year : years_of_plan(loaded)) {
      CAPTURE(loaded.folder);
      CAPTURE(year);
      OpenDataFolder folder = open_data(plan, year);
      for (const OpenDataRule& rule : open_data_rules()) {
        CAPTURE(rule.names);
        CHECK(joined(rule.judge(folder)) == "");
      }
      for (const auto& [name, file] : folder.files) {
        Row& known = headers.try_emplace(name, file.rows.at(0)).first->second;
        CHECK_MESSAGE(known == file.rows.at(0), name);
      }
    }
  }
}

// The same rules see each fault: in `file`, the first `from` becomes `to`.
struct Fault {
  std::string_view rule, file, from, to;
};
constexpr Fault kFaults[] = {
    {"encoding", "projects.csv", "\xEF\xBB\xBF", ""},
    {"encoding", "projects.csv", "\n", "\r\n"},
    {"L1-01 L1-02 L3-01", "results.csv", "\xEF\xBB\xBF", "\xEF\xBB\xBF実施状況の表\n"},
    {"L1-06", "projects.csv", "のオンライン化", "\u3000のオンライン化"},
    {"L1-06", "projects.csv", "のオンライン化", "の  オンライン化"},
    {"L1-07", "departments.csv", "こども支援課", "こども支援課、税務課、図書館"},
    {"L1-07", "departments.csv", "こども支援課", "\"こども支援課,税務課\""},
    {"L1-08", "departments.csv", "こども支援課", "こども支援課①"},
    {"L1-08", "departments.csv", "こども支援課", "1〜2"},
    {"L1-08", "projects_本文.csv", "保育所", "㈱保育所"},
    {"L1-09 L2-02", "departments.csv", "こども支援課", ""},
    {"L1-14", "departments.csv", "こども支援課", "\"こども\n支援課\""},
    {"L1-15", "departments.csv", "こども支援課", "\"こども支援課\""},
    {"L2-01", "projects.csv", ",12,", ",12頁,"},
    {"L2-01", "projects.csv", ",12,", ",▲12,"},
    {"L2-01", "targets.csv", ",40,", ",40%,"},
    {"L2-03", "results.csv", "和暦", "年度"},
    {"L2-05", "results.csv", "回答あり", "あり"},
    {"L3-02 L3-03", "results.csv", "和暦", "元号"},
    {"L3-04", "dictionary.csv", "頁,なし", "なし,なし"},
    {"L3-05", "results.csv", ",2024,", ",令和6年度,"},
    {"L3-06", "projects.csv", "999997", "架空"},
    {"L3-09", "results.csv", "和暦", "R4"},
    {"L2-05", "roadmaps.csv", "当初", "最初"},
};

TEST_CASE("the rules of open data see each fault") {
  for (const Fault& fault : kFaults) {
    CAPTURE(fault.rule);
    CAPTURE(fault.to);
    OpenDataFolder folder = open_data("examples/plan", "R8");
    CsvFile& file = folder.files.find(fault.file)->second;
    auto at = file.bytes.find(fault.from);
    REQUIRE(at != std::string::npos);
    file.bytes.replace(at, fault.from.size(), fault.to);
    file.rows = parse_csv(file.bytes);
    auto rules = open_data_rules();
    auto rule = std::ranges::find(rules, fault.rule, &OpenDataRule::names);
    REQUIRE(rule != rules.end());
    CHECK(!rule->judge(folder).empty());
  }
}

}  // namespace
}  // namespace fujiplan::testing
