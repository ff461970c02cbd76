#include <doctest/doctest.h>

#include <sstream>

#include "case_runner.h"
#include "cli.h"
#include "files/csv.h"
#include "files/csv_read.h"
#include "files/encoding.h"
#include "files/memory_file_system.h"
#include "files/spreadsheet_text.h"
#include "survey/columns/form_columns.h"
#include "survey/form_header.h"
#include "unit/support.h"

// The survey from export to import, by the commands, with whatever departments may write.
namespace fujiplan {
namespace {

struct Outcome {
  int code;
  std::string out, err;
};

Outcome run_in(MemoryFileSystem& files, const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run(arguments, env);
  return {code, out.str(), err.str()};
}

std::vector<std::string> paths_below(const MemoryFileSystem& files, const std::string& folder) {
  std::vector<std::string> paths;
  for (const FolderEntry& entry : files.list(folder)) paths.push_back(folder + "/" + entry.name);
  return paths;
}

// Everything below plan/, one after the other.
std::string plan_bytes(const MemoryFileSystem& files) {
  std::string bytes;
  for (const FolderEntry& folder : files.list("/plan")) {
    if (folder.kind != FileKind::Folder) continue;
    for (const std::string& path : paths_below(files, "/plan/" + folder.name)) {
      bytes += files.read(path, ~std::size_t{0}).bytes;
    }
  }
  return bytes;
}

std::vector<std::string> import_all(const MemoryFileSystem& files) {
  std::vector<std::string> arguments = {"survey", "import"};
  for (const std::string& path : paths_below(files, "/forms")) arguments.push_back(path);
  return arguments;
}

TEST_CASE("forms of the real plan that nobody filled in change nothing") {
  for (const char* encoding : {"utf-8", "cp932"}) {
    MemoryFileSystem files;
    testing::load_folder(files, testing::kRepository / "plan", "/plan");
    std::string before = plan_bytes(files);
    Outcome made =
        run_in(files, {"survey", "export", "--year", "R4", "-o", "/forms", "--encoding", encoding});
    INFO(made.err);
    REQUIRE(made.code == 0);
    Outcome taken = run_in(files, import_all(files));
    INFO(taken.err);
    CHECK(taken.code == 0);
    CHECK(taken.out ==
          "令和4年度: 事業の行 202（変更 0、変更なし 202、取り込まない 0）、"
          "回答 0（変更 0、変更なし 0、取り込まない 0）\n");
    CHECK(plan_bytes(files) == before);
  }
}

TEST_CASE("every header of a form names its own column") {
  for (const Plan* plan : {&testing::real_plan(), &testing::examples_plan()}) {
    FiscalYear year = plan->header.period.to.value;
    std::vector<FormColumn> columns =
        form_columns(vocabulary_of(plan->header), plan->items, year, true, Language::Japanese);
    ColumnFinder finder(columns, year, Language::Japanese);
    for (const FormColumn& column : columns) {
      INFO(column.header);
      CHECK(finder.find(column.header).column == &column);
    }
  }
}

TEST_CASE("a header is known by its name and its year") {
  const Plan& plan = testing::examples_plan();
  FiscalYear year = reiwa(8);
  std::vector<FormColumn> columns =
      form_columns(vocabulary_of(plan.header), plan.items, year, true, Language::Japanese);
  ColumnFinder finder(columns, year, Language::Japanese);
  auto header_of = [&](std::string_view typed) {
    const FormColumn* column = finder.find(typed).column;
    return column != nullptr ? column->header : "";
  };
  const std::string now = "令和8年度の予算額（円）", before = "令和7年度の予算額（参考・記入不要）";
  for (std::string_view typed :
       {"予算額", "予算額（円）", "令和8年度の予算額", "２０２６年度の予算額", "R8年度予算額",
        " 予 算 額 ", "予算\xE2\x80\x8B額", "予算額\xC2\xA0"}) {
    INFO(typed);
    CHECK(header_of(typed) == now);
  }
  for (std::string_view typed : {"前年度の予算額（円）", "令和７年度 予算額", "2025年度の予算額"}) {
    INFO(typed);
    CHECK(header_of(typed) == before);
  }
  CHECK(finder.find("令和6年度の予算額").says == ColumnFinder::Says::OtherYear);
  for (std::string_view typed :
       {"", "予算", "予算額※", "令和6年度の予算額", "年度の予算額", "年度"}) {
    INFO(typed);
    CHECK(header_of(typed).empty());
  }
}

// A form with answers of any kind in the empty cells of texts.
std::string filled_in(testing::Random& random, const std::string& csv) {
  constexpr std::string_view kPieces[] = {
      "回答した。", "=1+1", "-5", "@",  "'",  "\"", ",",  "\n", "・",         "10/20",
      "〜",         "１２", " ",  "　", "#",  ": ", "- ", "|",  "「はい。」", "\t",
      "%",          "&",    "*",  "{",  "髙", "①",  "!",  "? "};
  std::vector<FormColumn> columns = form_columns(standard_vocabulary(), testing::standard_items(),
                                                 reiwa(7), true, Language::Japanese);
  ColumnFinder finder(columns, reiwa(7), Language::Japanese);
  CsvTable table = read_csv(csv, ',');
  std::size_t header = header_row_of(table.rows, standard_vocabulary())->row;
  std::string out;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      std::string& cell = table.rows[row][i];
      const FormColumn* column = row > header ? finder.find(table.rows[header][i]).column : nullptr;
      bool text = column != nullptr && column->role == ColumnRole::Answer &&
                  column->item->kind == AnswerKind::Text;
      if (text && random.coin()) cell = random.text(kPieces, 6);
      out += (i > 0 ? "," : "") + csv_field(cell);
    }
    out += "\r\n";
  }
  return out;
}

TEST_CASE("whatever is answered is in the plan, once, and comes back in the next form") {
  testing::Random random;
  for (int round = 0; round < 40; ++round) {
    MemoryFileSystem files;
    testing::load_folder(files, testing::kRepository / "examples/plan", "/plan");
    bool old = random.coin();
    REQUIRE(run_in(files, {"survey", "export", "--year", "R7", "-o", "/forms"}).code == 0);
    for (const std::string& path : paths_below(files, "/forms")) {
      std::string form =
          filled_in(random, decode_text(files.read(path, ~std::size_t{0}).bytes).text);
      files.write(path, old ? to_cp932(form) : form);
    }
    Outcome first = run_in(files, import_all(files));
    INFO(first.out, first.err);
    REQUIRE(first.code == 0);
    std::string after = plan_bytes(files);

    Outcome second = run_in(files, import_all(files));
    INFO(second.out, second.err);
    REQUIRE(second.code == 0);
    REQUIRE(second.out.find("（変更 0、") != std::string::npos);
    REQUIRE(plan_bytes(files) == after);

    Outcome checked = run_in(files, {"validate"});
    INFO(checked.out);
    REQUIRE(checked.code == 0);
    // The next form shows what is there, and importing it untouched changes nothing.
    REQUIRE(run_in(files, {"survey", "export", "--year", "R7", "-o", "/forms"}).code == 0);
    Outcome third = run_in(files, import_all(files));
    INFO(third.out, third.err);
    REQUIRE(third.out.find("（変更 0、") != std::string::npos);
    REQUIRE(plan_bytes(files) == after);
  }
}

TEST_CASE("a text that makes the file too large is refused at its cell") {
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "tests/plans/base", "/plan");
  std::string before = plan_bytes(files), text;
  for (int i = 0; i < 100'000; ++i) text += "長い文。";
  files.write(
      "/a.csv",
      "年度と版,事業番号,実施状況,取組内容の実績,取組内容の評価\r\nR4:-,No.1-1-1,実施中,よい。," +
          text + "\r\n");
  Outcome taken = run_in(files, {"survey", "import", "/a.csv"});
  INFO(taken.err);
  CHECK(taken.code == 1);
  CHECK(taken.err.find("a.csv:E2: エラー[too-large]: ") != taken.err.npos);
  CHECK(taken.err.find("対処: この行の回答を短くする") != taken.err.npos);
  CHECK(plan_bytes(files) == before);
}

}  // namespace
}  // namespace fujiplan
