#include "render/table_workbook.h"

#include <doctest/doctest.h>

#include <string>

#include "render/csv_workbook.h"

namespace fujiplan {
namespace {

using xlsx::Look;

const SheetName kName{"総合評価", "令和8年度 総合評価", "計画 A&B"};

TEST_CASE("cells of a column of numbers are numbers, all others texts") {
  struct Sample {
    std::string text;
    Align align;
    std::optional<double> number;
    Look::Kind kind;
  };
  const Sample samples[] = {
      {"1,234,567", Align::Right, 1234567, Look::Kind::Grouped},
      {"-5", Align::Right, -5, Look::Kind::Grouped},
      {"12.50", Align::Right, 12.5, Look::Kind::Grouped},
      {"12.500", Align::Right, 12.5, Look::Kind::General},  // no format has three decimals
      {"", Align::Right, {}, Look::Kind::Text},
      {"-", Align::Right, {}, Look::Kind::Text},
      {"12%", Align::Right, {}, Look::Kind::Text},
      {"1e5", Align::Right, {}, Look::Kind::Text},
      {"inf", Align::Right, {}, Look::Kind::Text},
      {"123456789012345", Align::Right, 123456789012345, Look::Kind::Grouped},
      {"1234567890123456", Align::Right, {}, Look::Kind::Text},  // a spreadsheet would round it
      {"12", Align::Left, {}, Look::Kind::Text},
      {"R8", Align::Center, {}, Look::Kind::Text},
  };
  for (const Sample& sample : samples) {
    CAPTURE(sample.text);
    xlsx::Cell cell = table_cell(sample.text, sample.align);
    CHECK(cell.number == sample.number);
    CHECK(cell.look.kind == sample.kind);
    CHECK(cell.text == (sample.number ? "" : sample.text));
  }
}

TEST_CASE("a table as a sheet: filter, frozen header, paper") {
  Table table{{{"事業番号"}, {"事業名"}, {"頁", Align::Right}, {"総合評価"}},
              {{"1-1-1", "オンライン申請", "98", "S"}, {"1-1-2"}}};
  xlsx::Sheet sheet = table_sheet(table, kName);
  CHECK(sheet.name == "総合評価");
  REQUIRE(sheet.rows.size() == 3);
  for (const xlsx::Row& row : sheet.rows) CHECK(row.cells.size() == 4);
  CHECK(sheet.rows[0].cells[0].look == header_look());
  CHECK(sheet.rows[1].cells[0].look.across == Look::Across::Usual);
  CHECK(sheet.rows[1].cells[2].look.across == Look::Across::Right);
  CHECK(sheet.rows[1].cells[3].look.across == Look::Across::Center);
  CHECK(sheet.frozen == CellPlace{1, 0});
  CHECK(sheet.repeated_row == 0);
  REQUIRE(sheet.filter);
  CHECK(sheet.filter->first == CellPlace{0, 0});
  CHECK(sheet.filter->last == CellPlace{2, 3});
  CHECK(sheet.landscape);
  CHECK(sheet.page_header == "&L計画 A&&B&R令和8年度 総合評価");
  CHECK(sheet.page_footer == "&C&P / &N");
  CHECK(table_sheet({}, kName).rows.size() == 1);
  CHECK_FALSE(table_sheet({}, kName).filter);
}

TEST_CASE("columns fit what they hold, up to a width at which texts wrap") {
  std::string sentence;
  for (int i = 0; i < 30; ++i) sentence += "十文字の長さの文である";
  Table table{{{"a"}, {"名称"}, {"名称"}}, {{"1", sentence, "十文字の\n長さの文である"}}};
  xlsx::Sheet sheet = table_sheet(table, kName);
  CHECK(sheet.columns[0].width >= 8);
  CHECK(sheet.columns[1].width <= 50);
  CHECK(sheet.columns[2].width == doctest::Approx(16));  // the longer line, and space beside it
  for (const xlsx::Cell& cell : sheet.rows[1].cells) CHECK(cell.look.wraps);
}

TEST_CASE("what a table for people has below it stands on a second sheet") {
  Table table{{{"a"}}, {{"1"}}};
  CHECK(table_workbook(table, kName, "", Language::Japanese).sheets.size() == 1);
  xlsx::Workbook workbook = table_workbook(table, kName, "1行\n2行\n", Language::English);
  REQUIRE(workbook.sheets.size() == 2);
  CHECK(workbook.title == "計画 A&B 令和8年度 総合評価");
  CHECK(workbook.sheets[1].name == "Totals");
  REQUIRE(workbook.sheets[1].rows.size() == 3);
  CHECK(workbook.sheets[1].rows[1].cells[0].text == "1行");
  CHECK(workbook.sheets[1].rows[2].cells[0].text == "2行");
}

TEST_CASE("characters that could mislead people are shown, in every cell") {
  Table table{{{"a\u202E"}}, {{"b\u202Ec\nd"}}};
  xlsx::Sheet sheet = table_sheet(table, kName);
  CHECK(sheet.rows[0].cells[0].text == "a\\u{202E}");
  CHECK(sheet.rows[1].cells[0].text == "b\\u{202E}c\nd");
}

TEST_CASE("a CSV as a workbook: numbers, codes with zeros before them, guarded formulas") {
  const std::string csv =
      "\xEF\xBB\xBF番号,年度,コード,式,混合,空,\"引,用\"\r\n"
      "1-1-1,2026,007,'=1+1,1,,\"a\nb\"\r\n"
      "1-1-2,2027,12,'90年代,未回答,,\r\n";
  xlsx::Workbook workbook = csv_workbook(csv, kName);
  REQUIRE(workbook.sheets.size() == 1);
  const auto& rows = workbook.sheets[0].rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].cells[0].text == "番号");
  CHECK(rows[0].cells[6].text == "引,用");
  CHECK(rows[1].cells[0].text == "1-1-1");
  CHECK(rows[1].cells[1].number == 2026);
  CHECK(rows[1].cells[1].look.kind == Look::Kind::General);  // not 2,026
  CHECK(rows[1].cells[2].text == "007");
  CHECK(rows[2].cells[2].text == "12");  // the column is one of codes
  CHECK(rows[1].cells[3].text == "=1+1");
  CHECK(rows[2].cells[3].text == "'90年代");
  CHECK(rows[1].cells[4].text == "1");
  CHECK(rows[1].cells[5].text.empty());
  CHECK(rows[1].cells[6].text == "a\nb");
  CHECK(csv_workbook("", kName).sheets[0].rows.size() == 1);
}

}  // namespace
}  // namespace fujiplan
