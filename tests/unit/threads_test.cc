#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>
#include <string>

#include "case_runner.h"
#include "cli.h"
#include "unit/support.h"

// What a command prints must not depend on how many threads read the files.
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
        fmt::format("id: 1-1-{}\nname: 電子申請{}\nclass: 継続\ndx: false\ndepartments: [{}]\n", id,
                    i, random.below(10) == 0 ? "市民課" : "情報課");
    text += random.pick(kFaults);
    if (text.find("overview") == text.npos) text += "overview: 申請を受け付ける。\n";
    files.write(fmt::format("/plan/1-1/1-1-{}.yaml", i), text);
  }
  return files;
}

std::string run_with(MemoryFileSystem& files, const std::string& command, const char* threads) {
  std::ostringstream out, err;
  Environment env{
      .files = files, .out = out, .err = err, .variables = {{"FUJIPLAN_THREADS", threads}}};
  int code = run(testing::words_of(command), env);
  return fmt::format("{}\n{}\n{}", code, out.str(), err.str());
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
