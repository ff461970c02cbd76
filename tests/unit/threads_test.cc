#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "base/formatted.h"
#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "unit/guarded_files.h"
#include "unit/support.h"

// What a command prints must not depend on how many threads read the files or make reports.
namespace fujiplan {
namespace {

// A plan of 1,000 projects; in most something is wrong, and some concern each other.
MemoryFileSystem large_plan() {
  constexpr const char* kFaults[] = {
      "",
      "related: 1-1-990、1-1-2000\n",
      "overview: １００件\n",
      "overview: |-\n  申請を受け付ける。 \n",
      "page: 0\n",
      "nmae: 電子申請\n",
      "- 申請\n",
      "overview: \"申請\n",
      "schedule: {R5上: 運用・実施, R4上: 導入準備, R9下: 終了}\n",
      "survey:\n  R4: {status: 中止, evaluation: {progress: 5}}\n",
  };
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "tests/plans/base", "/plan");
  testing::Random random;
  for (int i = 1; i <= 1000; ++i) {
    int id = random.below(20) == 0 ? i + 1 : i;  // used twice, and a gap
    std::string text =
        formatted("id: 1-1-{}\nname: 電子申請{}\nclass: 継続\ndx: false\ndepartments: [{}]\n", id,
                  i, random.below(10) == 0 ? "市民課" : "情報課");
    text += random.pick(kFaults);
    if (text.find("overview") == text.npos) text += "overview: 申請を受け付ける。\n";
    files.write(formatted("/plan/1-1/1-1-{}.yaml", i), text);
  }
  return files;
}

std::string run_with(FileSystem& files, const std::string& command, const char* threads) {
  std::ostringstream out, err;
  Environment env{
      .files = files, .out = out, .err = err, .variables = {{"FUJIPLAN_THREADS", threads}}};
  int code = run(testing::words_of(command), env);
  return formatted("{}\n{}\n{}", code, out.str(), err.str());
}

TEST_CASE("outputs do not depend on the number of threads") {
  MemoryFileSystem files = large_plan();
  for (const char* command :
       {"validate", "validate --format json", "validate --lang en plan/1-1/1-1-500.yaml 1-1-7",
        "list --columns id,name,overview,related,schedule", "grade --format json"}) {
    CAPTURE(command);
    std::string one = run_with(files, command, "1");
    CHECK(one.size() > 1000);
    CHECK(run_with(files, command, "2") == one);
    CHECK(run_with(files, command, "7") == one);
  }
}

// Every file below the folder, with its name.
std::string contents(const FileSystem& files, const std::string& folder) {
  std::string all;
  for (const FolderEntry& entry : files.list(folder)) {
    std::string path = folder + "/" + entry.name;
    all += path + "\n";
    all += entry.kind == FileKind::Folder ? contents(files, path) : files.read(path).bytes;
  }
  return all;
}

// What a run says, and what is below /out behind it.
std::string reports_with(const char* command, const char* own_template, const char* threads) {
  testing::GuardedFiles files;
  testing::load_folder(files.files, testing::kRepository / "examples/plan", "/plan");
  for (const char* name : {"grades.csv", "sheets.md", "summary.md"}) {
    if (own_template) files.write(formatted("/templates/{}.mustache", name), own_template);
  }
  files.write("/out/list.md", "前の一覧\n");
  std::string said = run_with(files, command, threads);
  return said + contents(files, "/out");
}

TEST_CASE("reports do not depend on the number of threads") {
  for (const char* command : {"report --all -o /out", "report --all -o /out --check"}) {
    CAPTURE(command);
    std::string one = reports_with(command, nullptr, "1");
    CHECK(one.size() > 500);
    CHECK(reports_with(command, nullptr, "2") == one);
    CHECK(reports_with(command, nullptr, "7") == one);
  }
}

// Names of the office are missed only in rendering.
TEST_CASE("of several reports with a mistake the first is told, and none is made") {
  for (const char* threads : {"1", "2", "7"}) {
    CAPTURE(threads);
    CHECK(reports_with("report --all -o /out --lang en",
                       "{{#projects}}{{#answers}}{{budget}}{{/answers}}{{/projects}}", threads) ==
          "2\n\nfujiplan: templates/grades.csv.mustache:1:28: no variable `budget`; did you mean `judged`?\n"
          "/out/list.md\n前の一覧\n");
  }
}

TEST_CASE("a number of threads that is none counts as not given") {
  MemoryFileSystem files = large_plan();
  std::string wanted = run_with(files, "list", "");
  for (const char* threads : {"0", "-1", "two", "999999999999999999999"}) {
    CAPTURE(threads);
    CHECK(run_with(files, "list", threads) == wanted);
  }
}

}  // namespace
}  // namespace fujiplan
