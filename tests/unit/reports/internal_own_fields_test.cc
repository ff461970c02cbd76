#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "cli.h"
#include "files/memory_file_system.h"

// Fields of a plan's own that are internal: in no public report, and in those for the office.
namespace fujiplan {
namespace {

constexpr std::string_view kPlan =
    "title: 計画\nowner: {name: 見本}\nlanguage: ja\nperiod: {from: R4, to: R8}\n"
    "policies: [{id: \"1\", name: 方針, measures: [{id: \"1.1\", name: 施策}]}]\n"
    "departments: [課]\n"
    "fields:\n"
    "  project:\n"
    "    secret: {name: 秘の文章, type: text, internal: true}\n"
    "    price: {name: 秘の金額, type: money, internal: true}\n"
    "    open: {name: 公の文章, type: text}\n"
    "  survey:\n"
    "    hidden: {name: 秘の回答, type: line, internal: true}\n"
    "    shown: {name: 公の回答, type: line}\n";
constexpr std::string_view kProject =
    "id: 1-1-1\nname: 事業\nclass: 継続\ndx: true\ndepartments: [課]\n"
    "secret: 社外秘\nprice: 7654321\nopen: 公開の文\n"
    "overview: 概要\nindicator: 件数\nschedule: {R4上: 運用・実施}\n"
    "survey:\n  R4:\n    status: 実施中\n    evaluation: {progress: 3, cost: 3, content: 3}\n"
    "    hidden: 部外秘\n    shown: 公開の答\n";

// Every report for the audience, one after the other.
std::string all_reports(const std::string& audience) {
  MemoryFileSystem files;
  files.write("/plan/plan.yaml", std::string(kPlan));
  files.write("/plan/1-1/1-1-1.yaml", std::string(kProject));
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  REQUIRE(run({"report", "--all", "-o", "/out", "--audience", audience}, env) == 0);
  std::string all = out.str();
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

TEST_CASE("internal own fields are in no public report, neither by name nor by value") {
  std::string all = all_reports("public");
  for (std::string_view word : {"秘", "7654321", "7,654,321", "secret", "price", "hidden"}) {
    INFO(word);
    CHECK(!holds(all, word));
  }
  for (std::string_view word : {"公の文章", "公開の文", "公の回答", "公開の答"}) {
    INFO(word);
    CHECK(holds(all, word));
  }
}

TEST_CASE("internal own fields are in the sheets for the office, but in no open data") {
  std::string all = all_reports("internal");
  for (std::string_view word : {"社外秘", "7,654,321", "部外秘"}) {
    INFO(word);
    CHECK(holds(all, word));
  }
  CHECK(!holds(all, "7654321"));
}

}  // namespace
}  // namespace fujiplan
