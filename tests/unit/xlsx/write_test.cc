#include "xlsx/write.h"

#include <doctest/doctest.h>

#include <fstream>

#include "base/failure.h"
#include "files/system/scratch_file.h"
#include "xlsx/finished_parts.h"
#include "xlsx/library.h"
#include "xlsx/zip_copy.h"

namespace fujiplan::xlsx {
namespace {

// The text of a part of the workbook.
std::string part_of(const std::string& workbook, std::string_view name) {
  ScratchFile from, to;
  std::ofstream(from.path(), std::ios::binary) << workbook;
  static std::string text;
  text.clear();
  copy_archive(from.path(), to.path(), [&](std::string_view entry) -> Change {
    if (entry != name) return nullptr;
    return [](const std::string& part) { return text = part; };
  });
  return text;
}

Workbook workbook_of(Sheet sheet) {
  return {.title = "表", .sheets = {std::move(sheet)}};
}

Workbook workbook_of(Cell cell) {
  return workbook_of(Sheet{.name = "表", .rows = {{{std::move(cell)}}}});
}

bool has(const std::string& text, std::string_view part) {
  INFO(text);
  CHECK(text.find(part) != text.npos);
  return text.find(part) != text.npos;
}

Message refusal_of(const Workbook& workbook) {
  try {
    write(workbook);
  } catch (const Failure& failure) {
    return failure.message();
  }
  return {};
}

constexpr std::string_view kSheet = "xl/worksheets/sheet1.xml", kTexts = "xl/sharedStrings.xml";

TEST_CASE("the same workbook is the same bytes") {
  Workbook workbook = workbook_of(Cell{.text = "一"});
  workbook.properties = {{"year", "R8"}};
  CHECK(write(workbook) == write(workbook));
  has(part_of(write(workbook), "docProps/core.xml"), "2000-01-01T00:00:00Z");
  has(part_of(write(workbook), "docProps/custom.xml"), "<vt:lpwstr>R8</vt:lpwstr>");
}

TEST_CASE("a text stays the text that it is") {
  for (const char* text : {"=1+1", "007", "10/20", "@x", "true"}) {
    std::string bytes = write(workbook_of(Cell{.text = text}));
    has(part_of(bytes, kTexts), std::string("<t>") + text + "</t>");
    has(part_of(bytes, kSheet), "t=\"s\"");
    has(part_of(bytes, "xl/styles.xml"), "numFmtId=\"49\"");
  }
  has(part_of(write(workbook_of(Cell{.text = " a\nb "})), kTexts),
      "<t xml:space=\"preserve\"> a\nb </t>");
  // Excel would read A.
  has(part_of(write(workbook_of(Cell{.text = "x_x0041_x_xyz"})), kTexts),
      "<t>x_x005F_x0041_x_xyz</t>");
}

TEST_CASE("numbers and formulas stand with their values") {
  has(part_of(write(workbook_of(Cell{.number = 1234567})), kSheet), "<v>1234567</v>");
  has(part_of(write(workbook_of(Cell{.number = 2, .formula = "=1+1"})), kSheet),
      "<f>1+1</f><v>2</v>");
  has(part_of(write(workbook_of(Cell{.text = "2件", .formula = "=1+1&\"件\""})), kSheet),
      "t=\"str\"><f>1+1&amp;\"件\"</f><v>2件</v>");
}

TEST_CASE("what a cell or a sheet of Excel cannot hold is a failure") {
  std::string emoji;  // each is two characters of Excel
  for (int i = 0; i < 16384; ++i) emoji += "😀";
  CHECK(refusal_of(workbook_of(Cell{.text = emoji})).ja ==
        "`表!A1` の文章が長すぎて、Excelのセルに入らない（32767字まで）。短くする");
  CHECK(refusal_of(workbook_of(Cell{.text = emoji.substr(4)})).ja.empty());
  CHECK(refusal_of(workbook_of(Sheet{.name = "a/b"})).en == "`a/b` cannot be the name of a sheet");
}

TEST_CASE("a text that grows beyond a cell by its escapes is a failure, not an empty cell") {
  std::string escapes;
  for (int i = 0; i < 3000; ++i) escapes += "_x0041_";  // 21,000 characters that become 39,000
  CHECK(refusal_of(workbook_of(Cell{.text = escapes})).en ==
        "the text of `表!A1` has too many parts like `_x0041_` to be written into a cell of Excel; "
        "shorten it");
}

TEST_CASE("nothing that the library refuses is left out") {
  auto refused = [](Sheet sheet) { return !refusal_of(workbook_of(std::move(sheet))).ja.empty(); };
  constexpr std::size_t kNoRow = 1'048'576;
  const CellRange beyond{{0, 0}, {kNoRow, 0}};
  CHECK(refused({.name = "表", .rules = {{.area = beyond, .hint = "h"}}}));
  CHECK(refused({.name = "表", .conditions = {{.area = beyond, .formula = "=TRUE"}}}));
  CHECK(refused({.name = "表", .filter = beyond}));
  CHECK(refused({.name = "表", .repeated_row = kNoRow}));
}

TEST_CASE("any title stands in the header of a page") {
  CHECK(on_page("A&B") == "A&&B");
  for (const char* title : {"A&B", "R&G計画", "&G", "&[Picture]", "&&G", "&P", "&"}) {
    CAPTURE(title);
    Sheet sheet{.name = "表", .page_header = "&L" + on_page(title), .page_footer = on_page(title)};
    CHECK(refusal_of(workbook_of(sheet)).en == "");
  }
}

TEST_CASE("hints that Excel would refuse are cut") {
  std::string longest(254, 'x');
  Sheet sheet{
      .name = "表",
      .rules = {{.area = {{0, 0}, {0, 0}},
                 .takes = Rule::Takes::OneOf,
                 .list = "choices",
                 .hint_title = "四文字の題が八つ並ぶと三十二文字になり、もう一つでは切られる",
                 .hint = longest + "あい",
                 .only_warns = true}}};
  std::string xml = part_of(write(workbook_of(sheet)), kSheet);
  has(xml, "prompt=\"" + longest + "…\"");
  has(xml, "<formula1>choices</formula1>");
  has(xml, "errorStyle=\"warning\"");
}

TEST_CASE(
    "in a protected workbook the style Normal is unlocked, and formats say that they are not") {
  Sheet sheet{.name = "表",
              .rows = {{{{.text = "a"}, {.text = "b", .look = {.locked = false}}}}},
              .is_protected = true};
  std::string styles = part_of(write(workbook_of(sheet)), "xl/styles.xml");
  has(styles,
      "borderId=\"0\" applyProtection=\"1\"><protection locked=\"0\"/></xf></cellStyleXfs>");
  has(styles, "<alignment vertical=\"top\"/><protection locked=\"1\"/></xf>");
  has(styles, "<alignment vertical=\"top\"/><protection locked=\"0\"/></xf>");
  sheet.is_protected = false;
  CHECK(part_of(write(workbook_of(sheet)), "xl/styles.xml").find("locked=\"1\"") ==
        std::string::npos);
}

TEST_CASE("rows keep their height only until somebody types") {
  CHECK(with_growing_rows("<row r=\"1\" ht=\"20\" customHeight=\"1\"><c/></row><row/>") ==
        "<row r=\"1\" ht=\"20\"><c/></row><row/>");
}

TEST_CASE("a library that is not there is named, with the package to install") {
  try {
    Library none("libxlsxwriter.so.none");
    FAIL("it was loaded");
  } catch (const Failure& failure) {
    has(failure.message().ja, "libxlsxwriter.so.none: ");
    has(failure.message().ja, "を入れる");
    has(failure.message().en, "install the package `libxlsxwriter");
  }
}

}  // namespace
}  // namespace fujiplan::xlsx
