#include <doctest/doctest.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string>

#include "base/number.h"
#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "unit/forwarding_file_system.h"

// What nobody writes on purpose: large files with a finding at every word. Each would
// take minutes if any step looked back over the whole file for every finding.
namespace fujiplan {
namespace {

std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

std::string numbered(int count, const std::string& before, const std::string& behind) {
  std::string out;
  for (int i = 0; i < count; ++i) out += before + std::to_string(i) + behind;
  return out;
}

const std::string kHead = "id: 1-1-2\nname: 予約\nclass: 継続\ndx: false\n";
const std::string kProject = kHead + "departments: [市民課]\noverview: ";

struct Run {
  int code;
  std::string out, err;
};

Run run_with(MemoryFileSystem& files, const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run(arguments, env);
  return {code, out.str(), err.str()};
}

Run run_on(const std::string& project, const std::vector<std::string>& arguments) {
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "tests/plans/base", "/plan");
  files.write("/plan/1-1/1-1-2.yaml", project);
  return run_with(files, arguments);
}

std::string last_line(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

// Aborts the test that takes the processor for so many seconds: what hangs must end. Other programs
// do not count, as they would by the clock on the wall.
class ProcessorLimit {
 public:
  explicit ProcessorLimit(rlim_t seconds) : handler_(std::signal(SIGXCPU, on_limit)) {
    ::getrlimit(RLIMIT_CPU, &before_);
    rlimit limit = before_;
    limit.rlim_cur = static_cast<rlim_t>(std::clock() / CLOCKS_PER_SEC) + seconds;
    ::setrlimit(RLIMIT_CPU, &limit);
  }
  ~ProcessorLimit() {
    ::setrlimit(RLIMIT_CPU, &before_);
    std::signal(SIGXCPU, handler_);
  }
  ProcessorLimit(const ProcessorLimit&) = delete;
  ProcessorLimit& operator=(const ProcessorLimit&) = delete;

 private:
  static void on_limit(int) { std::abort(); }  // doctest then names the test

  void (*handler_)(int);
  rlimit before_{};
};

TEST_CASE("large files with a finding at every word are checked to their end" *
          doctest::test_suite("long")) {
  const ProcessorLimit limit(60);
  struct Row {
    std::string what;
    std::string project;
    std::string counts;
  };
  const Row rows[] = {
      {"unknown keys", kProject + "x\n" + numbered(40'000, "k", ": 1\n"),
       "3件のファイルを点検: エラー40000件、警告0件"},
      {"one key again and again", kProject + "x\n" + times(30'001, "a: 1\n"),
       "3件のファイルを点検: エラー60001件、警告0件"},
      {"one key again and again on one line", "{" + times(30'000, "a: 1,") + "}\n",
       "3件のファイルを点検: エラー60005件、警告0件"},
      {"errors and warnings side by side", kProject + "x\n" + times(25'000, "a: １\n"),
       "3件のファイルを点検: エラー49999件、警告25000件（25000件は `--fix --unsafe` で直せる）"},
      {"digits on one line", kProject + times(30'000, "１あ") + "\n",
       "3件のファイルを点検: エラー0件、警告30000件（30000件は `--fix --unsafe` で直せる）"},
      {"a long list", kHead + "departments: [" + numbered(30'000, "d", ",") + "]\noverview: x\n",
       "3件のファイルを点検: エラー30000件、警告0件"},
      {"ids on one line", kProject + "x\nrelated: " + times(30'000, "1-1-9 ") + "x\n",
       "3件のファイルを点検: エラー30000件、警告0件"},
      {"angle brackets", kProject + times(500'000, "<") + "\n",
       "3件のファイルを点検: エラー0件、警告0件"},
      {"tags that do not end", kProject + times(150'000, "<b ") + "x\n",
       "3件のファイルを点検: エラー0件、警告0件"},
      {"entities that do not end", kProject + "x" + times(250'000, "&#") + "\n",
       "3件のファイルを点検: エラー0件、警告0件"},
      {"a mark at the end of a line", kProject + times(150'000, "あ") + "か\xE3\x82\x99\n",
       "3件のファイルを点検: エラー1件、警告0件（1件は `--fix` で直せる）"},
      {"a gap of numbers", "id: 1-1-999999999" + (kProject + "x\n").substr(9),
       "3件のファイルを点検: エラー1件、警告1件"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Run result = run_on(row.project, {"validate", "--max-findings", "all"});
    CHECK(last_line(result.out) == row.counts);
    CHECK(result.err == "");
  }
}

TEST_CASE("people are shown the first 1,000 findings, programs all") {
  std::string project = kProject + "x\n" + times(1'001, "a: 1\n");
  std::string more =
      "3件のファイルを点検: エラー2001件、警告0件（1001件は表示を省いた。全て見るには `--max-findings all`）";
  Run people = run_on(project, {"validate", "--format", "concise"});
  CHECK(last_line(people.out) == more);
  CHECK(std::ranges::count(people.out, '\n') == 1'001);
  CHECK(people.code == 1);
  Run program = run_on(project, {"validate", "--format", "github"});
  CHECK(std::ranges::count(program.out, '\n') == 2'001);
  CHECK(program.err == "3件のファイルを点検: エラー2001件、警告0件\n");
}

TEST_CASE("a long run of marks is escaped in one pass") {
  std::string marks = times(400'000, "-");
  std::string project = "id: 1-1-2\nname: あ" + marks + kHead.substr(kHead.find("\nclass"));
  project += "departments: [市民課]\noverview: x\n";
  Run result = run_on(project, {"list", "1-1-2", "--columns", "name", "--format", "md"});
  std::erase(result.out, '\\');  // more than are needed do no harm
  CHECK(result.out == "| 事業名 |\n| --- |\n| あ" + marks + " |\n");
  CHECK(result.code == 0);
}

TEST_CASE("zeros in front of a number are taken off in one pass") {
  const ProcessorLimit limit(20);
  constexpr std::size_t kLargestForm = std::size_t{16} << 20;  // of which one cell can be the whole
  std::string zeros(kLargestForm, '0');
  CHECK(plain_whole_number(zeros + "7") == "7");
  CHECK(plain_whole_number(zeros) == "0");
}

template <typename Fault>
class FaultyFileSystem final : public testing::ForwardingFileSystem {
 public:
  FileKind kind(const std::string&) const override { return FileKind::Regular; }
  ReadResult read(const std::string&, std::size_t) const override { throw Fault(); }
};

struct Broken : std::logic_error {
  Broken() : std::logic_error("no option --x") {}
};

template <typename Fault>
Run run_with_fault() {
  FaultyFileSystem<Fault> files;
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run({"list"}, env);
  return {code, out.str(), err.str()};
}

TEST_CASE("whatever is thrown, run() answers 2 and says why") {
  Run memory = run_with_fault<std::bad_alloc>();
  CHECK(memory.code == 2);
  CHECK(memory.err == "fujiplan: メモリーが不足している / out of memory\n");
  Run fault = run_with_fault<Broken>();
  CHECK(fault.code == 2);
  CHECK(fault.err == "fujiplan: プログラムの不具合 / internal error: no option --x\n");
}

}  // namespace
}  // namespace fujiplan
