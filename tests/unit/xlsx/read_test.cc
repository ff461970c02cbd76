#include "xlsx/read.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "workbook_text.h"

// Each fact of the file format that a program of an office uses, with what people see.
namespace fujiplan::xlsx {
namespace {

std::string shown(const std::string& text) {
  return testing::workbook_text(testing::workbook_bytes(text));
}

const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// A sheet of which the part is given, and others of the workbook.
std::string with_rows(const std::string& rows, const std::string& more = "") {
  return shown("[sheet S]\n" + more + "[part xl/worksheets/sheet1.xml]\n<worksheet xmlns=\"" +
               kMain + "\"><sheetData>" + rows + "</sheetData></worksheet>\n");
}

// With a part of shared strings.
std::string with_strings(const std::string& strings, const std::string& cells) {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  std::string leads =
      "[part xl/_rels/workbook.xml.rels]\n<Relationships xmlns=\""
      "http://schemas.openxmlformats.org/package/2006/relationships\">";
  leads += "<Relationship Id=\"rId1\" Type=\"" + office +
           "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" +
           office + "/sharedStrings\" Target=\"/xl/Texts.xml\"/></Relationships>\n";
  return shown("[sheet S]\n" + cells + "\n" + leads + "[part xl/texts.xml]\n<sst xmlns=\"" + kMain +
               "\">" + strings + "</sst>\n");
}

TEST_CASE("a workbook is read as people see it") {
  const std::string text =
      "[sheet 回答]\n年度と版,事業番号\n\"R5:-\n2\",,<c t='n'><v>12</v></c>\n[comment B2] 確認\\n中\n"
      "[hidden sheet 選択肢]\n実施中\n[merged A1:B1]\n[property year] R5\n";
  CHECK(shown(text) ==
        "[sheet 回答]\n年度と版,事業番号\n\"R5:-\n2\",,12\n[comment B2] 確認\\n中\n"
        "[hidden sheet 選択肢]\n実施中\n[merged A1:B1]\n[property year] R5\n");
}

TEST_CASE("cells of every type") {
  CHECK(
      shown("[sheet S]\n<c t='b'><v>1</v></c>,<c t='b'><v>0</v></c>,<c t='e'><v>#NAME?</v></c>,"
            "<c t='str'><f>A1&amp;B1</f><v>課_x005F_</v></c>,<c><f>1+1</f><v>2</v></c>,"
            "<c t='d'><v>2026-11-30T00:00:00</v></c>,<c t='d'><v>2026-11-30T10:30:00</v></c>\n") ==
      "[sheet S]\nTRUE,FALSE,#NAME?,課_,2,2026-11-30,2026-11-30 10:30:00\n");
  CHECK(
      shown("[sheet S]\n<c s='1'><v>46356</v></c>,<c s='2'><v>0.35</v></c>,<c s='9'><v>5</v></c>\n"
            "[formats] m\"月\"d\"日\"|0%\n") == "[sheet S]\n2026-11-30,35%,5\n");
  CHECK(shown("[sheet S]\n<c s='1'><v>44894</v></c>\n[formats] yyyy/m/d\n[date1904]\n") ==
        "[sheet S]\n2026-11-30\n");
}

TEST_CASE("formulas without a value are told, those that come to nothing are not") {
  CHECK(shown("[sheet S]\n<c><f>1+1</f></c>,<c><f>2</f><v/></c>,<c t='str'><f>X</f><v></v></c>,"
              "<c t='s'/>,<c/>\n") == "[sheet S]\n[uncomputed A1]\n[uncomputed B1]\n");
}

TEST_CASE("shared texts: rich ones, with kana beside them, with escapes and blanks") {
  CHECK(with_strings(
            "<si><t>市民課</t><rPh sb=\"0\" eb=\"3\"><t>シミンカ</t></rPh></si>"
            "<si><r><rPr><b/></rPr><t>太</t></r><r><t xml:space=\"preserve\"> 字 </t></r></si>"
            "<si><t>a_x000D_\nb</t></si><si/>",
            "<c t='s'><v>0</v></c>,<c t='s'><v>1</v></c>,<c t='s'><v>2</v></c>,"
            "<c t='s'><v>3</v></c>,<c t='s'><v>0</v></c>") ==
        "[sheet S]\n市民課,太 字 ,\"a\nb\",,市民課\n");
  CHECK(with_strings("<si><t>a</t></si>", "<c t='s'><v>1</v></c>").starts_with("[unusable] "));
}

TEST_CASE("rows and cells may leave out where they stand, or leave gaps") {
  CHECK(with_rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") ==
        "[sheet S]\n1,2\n3\n");
  CHECK(with_rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c></row>"
                  "<row><c><v>3</v></c></row><row r=\"6\" hidden=\"1\"><c><v>4</v></c></row>") ==
        "[sheet S]\n\n,1,2\n3\n\n\n4\n");
  CHECK(with_rows("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>") ==
        "[sheet S]\n2,1\n");
  // Two values at one place.
  CHECK(with_rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")
            .starts_with("[unusable] "));
  CHECK(with_rows("<row r=\"0\"/>").starts_with("[unusable] "));
  CHECK(with_rows("<row r=\"1\"><c r=\"1A\"/></row>").starts_with("[unusable] "));
}

TEST_CASE("strict files have other namespaces, and prefixes do not matter") {
  CHECK(
      shown("[sheet x]\n[part xl/workbook.xml]\n"
            "<s:workbook xmlns:s=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\""
            "http://purl.oclc.org/ooxml/officeDocument/relationships\"><s:sheets><s:sheet "
            "name=\"回答\" q:id=\"rId1\"/></s:sheets></s:workbook>\n"
            "[part _rels/.rels]\n<Relationships xmlns=\""
            "http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
            "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
            "Target=\"./xl/../xl/workbook.xml\"/></Relationships>\n"
            "[part xl/worksheets/sheet1.xml]\n<s:worksheet "
            "xmlns:s=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:o=\"urn:other\">"
            "<s:sheetData><s:row><s:c><s:v>1</s:v><o:v>2</o:v></s:c><o:c><s:v>3</s:v></o:c>"
            "</s:row></s:sheetData></s:worksheet>\n") == "[sheet 回答]\n1\n");
}

TEST_CASE("what stands beside the cells is seen: threads, text boxes, pictures, macros") {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  auto leads = [&](const std::string& all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           all + "</Relationships>\n";
  };
  auto lead = [](const std::string& type, const std::string& target) {
    return "<Relationship Id=\"r" + target + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  };
  const std::string drawn = "http://schemas.openxmlformats.org/drawingml/2006/";
  CHECK(
      shown("[sheet S]\nx\n[comment A1] 古い\n[comment A2] 残る\n"
            "[part xl/worksheets/_rels/sheet1.xml.rels]\n" +
            leads(lead(office + "comments", "../comments1.xml") +
                  lead("http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                       "../threads.xml") +
                  lead(office + "drawing", "../drawing.xml") + "<Relationship Id=\"x\" Type=\"" +
                  office + "drawing\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>") +
            "[part xl/threads.xml]\n<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/"
            "spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"A1\"><text>問い</text>"
            "</threadedComment><threadedComment ref=\"A1\"><text>答え</text></threadedComment>"
            "</ThreadedComments>\n"
            "[part xl/drawing.xml]\n<d:wsDr xmlns:d=\"" +
            drawn + "spreadsheetDrawing\" xmlns:a=\"" + drawn +
            "main\"><d:pic/><d:sp><d:txBody><a:p><a:r><a:t>一</a:t></a:r><a:r><a:t>行</a:t></a:r>"
            "</a:p><a:p><a:r><a:t>二行</a:t></a:r></a:p></d:txBody></d:sp><d:sp/></d:wsDr>\n") ==
      "[sheet S]\nx\n[comment A1] 問い\n[comment A1] 答え\n[comment A2] 残る\n[drawn] 一行\\n二行\n"
      "[pictures] 2\n");
  CHECK(shown("[sheet S]\n[part xl/_rels/workbook.xml.rels]\n" +
              leads("<Relationship Id=\"rId1\" Type=\"" + office +
                    "worksheet\" Target=\"worksheets/sheet1.xml\"/>" +
                    lead("http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                         "vbaProject.bin"))) == "[sheet S]\n[macros]\n");
}

TEST_CASE("addresses behind the texts of cells are told, unless the cell says them") {
  const std::string type =
      "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
      "TargetMode=\"External\" Target=\"";
  const std::string text =
      "[sheet S]\n[part xl/worksheets/sheet1.xml]\n<worksheet xmlns=\"" + kMain +
      "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>市のページ</t></is></c>"
      "<c r=\"B1\" t=\"inlineStr\"><is><t>https://city.example.jp</t></is></c>"
      "<c r=\"C1\" t=\"inlineStr\"><is><t>kikaku@city.example.jp</t></is></c></row></sheetData>"
      "<dataValidations count=\"0\"/><hyperlinks><hyperlink ref=\"D1:D2\" r:id=\"a\"/>"
      "<hyperlink ref=\"A1\" r:id=\"a\" location=\"x\"/><hyperlink ref=\"B1\" r:id=\"a\"/>"
      "<hyperlink ref=\"C1\" r:id=\"b\"/><hyperlink ref=\"A1\" location=\"S!B1\"/></hyperlinks>"
      "</worksheet>\n[part xl/worksheets/_rels/sheet1.xml.rels]\n<Relationships xmlns=\""
      "http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a" +
      type + "https://city.example.jp/\"/><Relationship Id=\"b" + type +
      "mailto:kikaku@city.example.jp\"/></Relationships>\n";
  ReadBook book = read_book(testing::workbook_bytes(text));
  REQUIRE(book.sheets.size() == 1);
  CHECK(book.sheets[0].links == std::vector<Remark>{{{0, 0}, "https://city.example.jp/#x"},
                                                    {{0, 3}, "https://city.example.jp/"}});
}

}  // namespace
}  // namespace fujiplan::xlsx
