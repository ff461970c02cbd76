#include "survey/files/form_xlsx_read.h"

#include <doctest/doctest.h>

#include "survey/files/form_stamp_cells.h"
#include "unit/support.h"
#include "workbook_text.h"

namespace fujiplan {
namespace {

std::vector<FormFile> read(const std::string& text) {
  return read_form_workbook("a.xlsx", testing::workbook_bytes(text), standard_vocabulary());
}

std::string stamped(const std::string& rows, const std::string& count,
                    const std::string& guide = "") {
  return "[property fujiplan year] R4\n[property fujiplan owner] 1\n[property fujiplan plan] 計画\n"
         "[property fujiplan from] R4\n[property fujiplan guide] " +
         guide + "\n[property fujiplan rows] " + count + "\n[property fujiplan rows 1] " + rows +
         "\n";
}

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("rows of a workbook get back the versions that were deleted") {
  const std::string stamp = stamped("1-1-1=R4:a0001,1-1-2=R4:-", "2");
  auto forms = read("[sheet S]\n事業番号,事業名\nNo.1-1-1,あ\n\nNo.1-1-9,い,欄外\n" + stamp);
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].table.rows == Rows{{"事業番号", "事業名", "", "年度と版"},
                                    {"No.1-1-1", "あ", "", "R4:a0001"},
                                    {},
                                    {"No.1-1-9", "い", "欄外", "R4:-"}});
  // Only where there is nothing.
  forms = read("[sheet S]\n年度と版,事業番号\nR4:b0002,No.1-1-1\n,No.1-1-2\nx,No.1-1-3\n" + stamp);
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].table.rows == Rows{{"年度と版", "事業番号"},
                                    {"R4:b0002", "No.1-1-1"},
                                    {"R4:-", "No.1-1-2"},
                                    {"x", "No.1-1-3"}});
  // Without the properties nobody knows.
  forms = read("[sheet S]\n事業番号,事業名\nNo.1-1-1,あ\n");
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].table.rows[1].size() == 2);
}

TEST_CASE("sheets that a form brings are passed over, unless somebody has written there") {
  const Rows guide = {{"期限まで"}, {"事業番号", "例"}};
  const std::string mark = mark_of_guide(guide);
  const std::string form = "[sheet 回答]\n年度と版,事業番号\nR4:-,No.1-1-1\n";
  const std::string list = "[hidden sheet 一覧]\n実施状況,fujiplan year,R4\n実施中\n";
  auto told = [&](const std::string& sheets, const std::string& of_guide) {
    auto forms = read(sheets + form + list + stamped("1-1-1=R4:-", "1", of_guide));
    REQUIRE(forms.size() == 1);
    CHECK(forms[0].sheet == "回答");
    std::string all;
    for (const BesideForm& line : forms[0].beside) all += line.place + ": " + line.what.ja + "\n";
    return all;
  };
  CHECK(told("[sheet 記入のしかた]\n期限まで\n事業番号,例\n", mark).empty());
  CHECK(told("[sheet 案内]\n\n,期限まで\n,事業番号,例\n", mark).empty());
  CHECK(told("[sheet 案内]\n期限まで\n例,質問\n", mark) ==
        "a.xlsx:案内: このシートは使わない（値3件: A1 `期限まで`, A2 `例`, B2 `質問`）\n");
  // What was written into the guide is told by whoever knows what it said.
  const std::string changed = "[sheet 記入のしかた]\n期限まで\n事業番号,例,質問\n";
  auto forms = read(changed + form + list + stamped("1-1-1=R4:-", "1", mark));
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].beside.empty());
  REQUIRE(forms[0].guide);
  CHECK(forms[0].guide->rows[1] == std::vector<std::string>{"事業番号", "例", "質問"});
}

TEST_CASE("the stamp in cells of the hidden sheet does for properties that a program dropped") {
  const std::string form = "[sheet S]\n事業番号,事業名\nNo.1-1-1,あ\n";
  xlsx::Sheet lists{.name = "選択肢", .columns = {{}}, .rows = {{{{.text = "実施状況"}}}}};
  const Properties stamp = {{"fujiplan year", "R4"},
                            {"fujiplan plan", "計画"},
                            {"fujiplan rows", "1"},
                            {"fujiplan rows 1", "1-1-1=R4:a0001"}};
  add_stamp_cells(lists, stamp);
  std::string cells = "[hidden sheet 一覧]\n";
  for (const xlsx::Row& row : lists.rows) {
    for (const xlsx::Cell& cell : row.cells) cells += cell.text + ",";
    cells += "\n";
  }
  auto forms = read(form + cells);
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].stamp->year == "R4");
  CHECK(forms[0].table.rows[1] == std::vector<std::string>{"No.1-1-1", "あ", "R4:a0001"});
  CHECK(forms[0].beside.empty());
}

TEST_CASE("a sheet whose rows say another year than the workbook is left out, others are not") {
  auto forms = read(
      "[sheet A]\n年度と版,事業番号\nR3:-,No.1-1-1\n"
      "[sheet B]\n年度と版,事業番号\nR4:-,No.1-1-2\n" +
      stamped("", "0"));
  REQUIRE(forms.size() == 2);
  CHECK(!forms[0].unusable.empty());
  CHECK(forms[1].unusable.empty());
}

}  // namespace
}  // namespace fujiplan
