#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>

#include "base/byte_order_mark.h"
#include "case_runner.h"
#include "cli.h"
#include "files/csv.h"
#include "files/csv_read.h"
#include "files/memory_file_system.h"
#include "survey/form_header.h"

// The forms from which fuzzing begins are those that the program makes today: a form whose headers
// have changed would only try how such a form is refused. FUJIPLAN_ACCEPT=1 renews them.
// `former_form` is one of an earlier program, and stays.
namespace fujiplan::testing {
namespace {

struct Answer {
  std::string_view header, text;
};
constexpr Answer kAnswers[] = {
    {"令和4年度の実施状況", "実施中"},
    {"令和4年度の取り組んだ段階 上期", "2 要件調査・導入検討"},
    {"令和4年度の取り組んだ段階 下期", "③"},
    {"令和4年度の予算額", "1,200,000円"},
    {"令和4年度の実績額", "￥１，１８０，０００"},
    {"令和4年度の施策指標等の実績", "12手続"},
    {"令和4年度の取組内容の実績", "要件をまとめた。\n・窓口の聞き取り"},
    {"令和4年度の取組内容の評価", "'-5日で終えた。"},
    {"令和4年度の進捗", "４"},
    {"令和4年度の経費", "3点"},
    {"令和4年度の取組内容（", "4"},
    {"令和4年度の今後の方向性", "継続する。"},
    {"令和4年度の事業内容の変更・見直し", "（削除）"},
};

std::string exported(const std::string& year) {
  MemoryFileSystem files;
  load_folder(files, kRepository / "tests/plans/base", "/plan");
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  REQUIRE(run({"survey", "export", "--year", year, "-o", "/forms"}, env) == 0);
  auto forms = files.list("/forms");
  REQUIRE(forms.size() == 1);
  return files.read("/forms/" + forms.front().name, ~std::size_t{0}).bytes;
}

std::string filled_in(const std::string& form) {
  CsvTable table = read_csv(without_mark(form));
  std::size_t row = header_row_of(table.rows, standard_vocabulary()).value().row;
  for (const Answer& answer : kAnswers) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      if (!table.rows[row][i].starts_with(answer.header)) continue;
      table.rows[row + 1][i] = answer.text;
      ++found;
    }
    INFO(answer.header);
    CHECK(found == 1);
  }
  std::string text(kUtf8Mark);
  for (const auto& cells : table.rows) text += csv_row(cells);
  return text;
}

void compare(const std::string& name, const std::string& wanted) {
  auto path = kRepository / "tests/fuzz/corpus/csv" / name;
  if (accepting() && read_file(path) != wanted) write_file(path, wanted);
  INFO(name);
  CHECK(read_file(path) == wanted);
}

TEST_CASE("the forms that fuzzing begins with are those of today") {
  compare("exported", exported("R5"));
  compare("filled_in", filled_in(exported("R4")));
}

}  // namespace
}  // namespace fujiplan::testing
