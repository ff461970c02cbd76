#include <doctest/doctest.h>

#include <sstream>

#include "base/csv.h"
#include "base/csv_read.h"
#include "base/encoding.h"
#include "base/spreadsheet_text.h"
#include "case_runner.h"
#include "cli.h"
#include "unit/support.h"
#include "views/survey_form.h"

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
    CHECK(taken.out == "令和4年度: 変更 0事業0項目、変更なし 202事業0項目、取り込まない行 0\n");
    CHECK(plan_bytes(files) == before);
  }
}

TEST_CASE("every header of a form names its own column") {
  std::vector<FormColumn> columns = form_columns(true);
  ColumnFinder finder(columns);
  for (const FormColumn& column : columns) {
    INFO(column.header);
    CHECK(finder.find(column.header) == &column);
  }
}

// A form with answers of any kind in the empty cells of texts.
std::string filled_in(testing::Random& random, const std::string& csv) {
  constexpr std::string_view kPieces[] = {
      "回答した。", "=1+1", "-5", "@",  "'",  "\"", ",",  "\n", "・",         "10/20",
      "〜",         "１２", " ",  "　", "#",  ": ", "- ", "|",  "「はい。」", "\t",
      "%",          "&",    "*",  "{",  "髙", "①",  "!",  "? "};
  std::vector<FormColumn> columns = form_columns(true);
  ColumnFinder finder(columns);
  CsvTable table = read_csv(csv);
  std::string out;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      std::string& cell = table.rows[row][i];
      const SurveyItem* item = finder.find(table.rows[0][i])->item;
      bool text = row > 0 && item != nullptr && item->kind == AnswerKind::Text;
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
    REQUIRE(second.out.find("変更 0事業0項目") != std::string::npos);
    REQUIRE(plan_bytes(files) == after);

    Outcome checked = run_in(files, {"validate"});
    INFO(checked.out);
    REQUIRE(checked.code == 0);
    // The next form shows what is there, and importing it untouched changes nothing.
    REQUIRE(run_in(files, {"survey", "export", "--year", "R7", "-o", "/forms"}).code == 0);
    Outcome third = run_in(files, import_all(files));
    INFO(third.out, third.err);
    REQUIRE(third.out.find("変更 0事業0項目") != std::string::npos);
    REQUIRE(plan_bytes(files) == after);
  }
}

}  // namespace
}  // namespace fujiplan
