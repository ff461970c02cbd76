#include <doctest/doctest.h>

#include "workbook_text.h"
#include "xlsx/limits.h"
#include "xlsx/places.h"
#include "xlsx/read.h"
#include "xlsx/refusals.h"

// Files that were made to harm, or that are no workbooks at all: each is refused in words, and
// costs no more than limits.h allows.
namespace fujiplan::xlsx {
namespace {

using testing::ZipPart;

std::string refusal(const std::string& bytes) {
  return read_book(bytes).unusable.ja;
}
std::string refusal_of(const std::string& text) {
  return refusal(testing::workbook_bytes(text));
}
std::string refusal_of(std::vector<ZipPart> parts) {
  for (ZipPart& part : parts) part.stored = false;  // bombs are small files
  std::string bytes = testing::zipped(parts);
  CHECK(bytes.size() < 600'000);
  return refusal(bytes);
}

const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string kBefore = "<worksheet xmlns=\"" + kMain + "\"><sheetData>";
const std::string kAfter = "</sheetData></worksheet>";

// A workbook whose only sheet is this part.
std::vector<ZipPart> book_of(const std::string& sheet) {
  auto parts = testing::workbook_parts("[sheet S]\n");
  parts.front().bytes = sheet;
  return parts;
}
std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

const std::string kSheetIsDamaged = kDamagedPart("xl/worksheets/sheet1.xml").ja;

TEST_CASE("other kinds of files are told, with what to do") {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(refusal(compound + "W\0o\0r\0k\0") == kOldWorkbook().ja);
  std::string locked = compound;
  for (char c : std::string("EncryptedPackage")) locked += {c, '\0'};
  CHECK(refusal(locked) == kLockedWorkbook().ja);
  std::vector<ZipPart> parts = {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                {"content.xml", "<office/>"}};
  CHECK(refusal_of(parts) == kOpenDocument().ja);
  parts = {{"Index/Document.iwa", "x"}};
  CHECK(refusal_of(parts) == kNumbersDocument().ja);
  parts = {{"調査票.csv", "x"}};
  CHECK(refusal_of(parts) == kOtherArchive().ja);
  parts = {{"[Content_Types].xml", "<Types/>"}};
  CHECK(refusal_of(parts) == kOtherDocument().ja);
  CHECK(refusal_of("[sheet S]\n[part xl/workbook.xml]\n<w:document xmlns:w=\"urn:word\"/>\n") ==
        kOtherDocument().ja);
  CHECK(refusal_of("[sheet S]\n[part _rels/.rels]\n<Relationships xmlns=\"http://schemas."
                   "openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
                   "Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>\n") ==
        kBinaryWorkbook().ja);
  CHECK(refusal("PK\x03\x04") == kDamaged().ja);
  CHECK(refusal(testing::zipped({})) == kDamaged().ja);
  CHECK(!is_workbook_file("年度と版,事業番号"));
}

TEST_CASE("an archive that was cut off is damaged, wherever it was") {
  const std::string whole = testing::workbook_bytes("[sheet S]\n課,長\n");
  REQUIRE(refusal(whole).empty());
  const std::size_t comment = 2;  // the size of one, of which there is none: the end
  for (std::size_t size = 4; size < whole.size() - comment; size += 7) {
    INFO(size);
    CHECK(refusal(whole.substr(0, size)) == kDamaged().ja);
  }
}

TEST_CASE("a byte that has changed is noticed") {
  const std::string whole = testing::workbook_bytes("[sheet S]\n課,長\n");
  std::string other = whole;
  other[whole.find("課")] = '\xE9';
  CHECK(refusal(other) == kSheetIsDamaged);
}

TEST_CASE("archives that say what is not true are refused") {
  auto parts = book_of(kBefore + kAfter);
  parts.front().said_size = 10;
  CHECK(refusal_of(parts) == kSheetIsDamaged);
  parts.front().said_size = 1U << 30;
  CHECK(refusal_of(parts) == kSheetIsDamaged);
  parts.front().said_size = 0;
  parts.front().said_method = 12;  // bzip2
  CHECK(refusal_of(parts) == kSheetIsDamaged);
  parts.front().said_method = 0;
  parts.push_back({"XL/Worksheets/Sheet1.xml", "twice"});
  CHECK(refusal_of(parts) == kDamaged().ja);
}

TEST_CASE("an archive of too many parts, or too much in them, is refused") {
  std::vector<ZipPart> parts;
  for (std::size_t i = 0; i <= kMostParts; ++i)
    parts.push_back({"a" + std::to_string(i), "", true});
  CHECK(refusal(testing::zipped(parts)) == kTooLarge().ja);
  CHECK(refusal_of(book_of(kBefore + std::string(kMostUnpacked, ' ') + kAfter)) == kTooLarge().ja);
}

TEST_CASE("entities, and documents that declare them, are refused") {
  for (const char* inside : {"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
                             "<!DOCTYPE x>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                             "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://example.com/\">]>"}) {
    INFO(inside);
    CHECK(refusal_of(book_of(inside + kBefore + kAfter)) == kSheetIsDamaged);
  }
  CHECK(refusal_of(book_of(kBefore + "&x;" + kAfter)) == kSheetIsDamaged);
}

TEST_CASE("sheets that grow while they are read are refused") {
  auto row = [](const std::string& cells) { return kBefore + "<row>" + cells + "</row>" + kAfter; };
  // Deep, long, wide, far away.
  CHECK(refusal_of(book_of(times(kDeepest + 1, "<a>"))) == kTooLarge().ja);
  CHECK(refusal_of(book_of(kBefore + "<row a=\"" + std::string(2 * kLongestTag, 'x') + "\"/>" +
                           kAfter)) == kSheetIsDamaged);
  CHECK(refusal_of(book_of(kBefore + "<!--" + std::string(2 * kLongestTag, 'x') + "-->" +
                           kAfter)) == kSheetIsDamaged);
  CHECK(refusal_of(book_of(row("<c t=\"inlineStr\"><is><t>" + std::string(kLongestText + 1, 'x') +
                               "</t></is></c>"))) == kTooLarge().ja);
  CHECK(refusal_of(book_of(row("<c r=\"XFD1048576\"><v>1</v></c>"))) ==
        kTooFarAway("S!XFD1048576").ja);
  CHECK(refusal_of(book_of(row("<c r=\"A" + std::to_string(kMostRows + 1) + "\"><v>1</v></c>"))) ==
        kTooFarAway("S!A" + std::to_string(kMostRows + 1)).ja);
  // Without values nothing is kept.
  CHECK(refusal_of(book_of(row("<c r=\"XFD1048576\" s=\"1\"/>"))).empty());
  CHECK(refusal_of(book_of(kBefore + times(1'000'000, "<row/>") + kAfter)).empty());
  // One cell in each row makes a table of all that is before it.
  std::string last;
  std::string far = column_name(kMostColumns - 1);
  for (int i = 1; i <= 1000; ++i)
    last += "<row><c r=\"" + far + std::to_string(i) + "\"><v>1</v></c></row>";
  CHECK(refusal_of(book_of(kBefore + last + kAfter)) == kTooLarge().ja);
  CHECK(refusal_of(book_of(kBefore + times(1'000'000, "<row><c><v>1</v></c></row>") + kAfter))
            .starts_with("`S!A"));
  CHECK(refusal_of(book_of("<worksheet xmlns=\"" + kMain + "\">" +
                           times(1'000'000, "<mergeCell ref=\"A1:B1\"/>") + "</worksheet>")) ==
        kTooLarge().ja);
}

TEST_CASE("a text that many cells refer to counts in each of them") {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  auto book = [&](const std::string& strings, const std::string& rows) {
    auto parts = book_of(kBefore + rows + kAfter);
    for (ZipPart& part : parts) {
      if (part.name != "xl/_rels/workbook.xml.rels") continue;
      part.bytes.insert(
          part.bytes.find("</Relationships>"),
          "<Relationship Id=\"s\" Type=\"" + office + "sharedStrings\" Target=\"strings.xml\"/>");
    }
    parts.push_back({"xl/strings.xml", "<sst xmlns=\"" + kMain + "\">" + strings + "</sst>"});
    return parts;
  };
  const std::string text = "<si><t>" + std::string(30'000, 'x') + "</t></si>";
  const std::string cell = "<row><c t=\"s\"><v>0</v></c></row>";
  CHECK(refusal_of(book(text, times(100, cell))).empty());
  CHECK(refusal_of(book(text, times(100'000, cell))) == kTooLarge().ja);
  CHECK(refusal_of(book(times(2'000'000, "<si/>"), "")) == kTooLarge().ja);
}

}  // namespace
}  // namespace fujiplan::xlsx
