#include "workbook_text.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"
#include "files/cell_place.h"
#include "files/csv.h"
#include "files/csv_read.h"
#include "xlsx/read.h"

namespace fujiplan::testing {

namespace {

struct SheetText {
  std::string name;
  bool hidden = false;
  std::string rows;  // CSV
  std::vector<std::pair<std::string, std::string>> comments;
  std::vector<std::string> merged;
};

struct BookText {
  std::vector<SheetText> sheets;
  std::vector<std::pair<std::string, std::string>> properties;
  std::vector<std::string> formats;
  bool from_1904 = false;
  std::vector<ZipPart> parts;
};

}  // namespace

static const std::string kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
static const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
static const std::string kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
static const std::string kPackage = "http://schemas.openxmlformats.org/package/2006/";

static std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    out += c == '&'   ? "&amp;"
           : c == '<' ? "&lt;"
           : c == '>' ? "&gt;"
           : c == '"' ? "&quot;"
                      : std::string(1, c);
  }
  return out;
}

static std::string with_line_ends(std::string text) {
  for (std::size_t at; (at = text.find("\\n")) != text.npos;) text.replace(at, 2, "\n");
  return text;
}

static std::string with_marks(std::string text) {
  for (std::size_t at; (at = text.find('\n')) != text.npos;) text.replace(at, 1, "\\n");
  return text;
}

// --- the text

static SheetText& last_sheet(BookText& book, std::string_view line) {
  if (book.sheets.empty()) throw std::runtime_error("outside a sheet: " + std::string(line));
  return book.sheets.back();
}

static BookText read_text(const std::string& text) {
  BookText book;
  std::string* into = nullptr;  // what lines go to
  for (std::string_view line : lines_of(text)) {
    auto close = line.find(']');
    auto begins = [&](std::string_view word) {
      return line.starts_with(word) && close != line.npos;
    };
    auto inside = [&](std::string_view word) {
      return std::string(line.substr(word.size(), close - word.size()));
    };
    std::string rest(close != line.npos ? trim(line.substr(close + 1)) : "");
    constexpr std::string_view kSheet = "[sheet ", kHidden = "[hidden sheet ", kPart = "[part ",
                               kComment = "[comment ", kMerged = "[merged ",
                               kProperty = "[property ";
    if (begins(kSheet) || begins(kHidden)) {
      bool hidden = begins(kHidden);
      book.sheets.push_back({inside(hidden ? kHidden : kSheet), hidden, "", {}, {}});
      into = &book.sheets.back().rows;
    } else if (begins(kPart)) {
      book.parts.push_back({inside(kPart), "", true});
      into = &book.parts.back().bytes;
    } else if (begins(kComment)) {
      last_sheet(book, line).comments.emplace_back(inside(kComment), with_line_ends(rest));
    } else if (begins(kMerged)) {
      last_sheet(book, line).merged.push_back(inside(kMerged));
    } else if (begins(kProperty)) {
      book.properties.emplace_back(inside(kProperty), rest);
    } else if (line == "[date1904]") {
      book.from_1904 = true;
    } else if (begins("[formats")) {
      for (std::string_view code : split(rest, '|')) book.formats.emplace_back(code);
    } else if (into != nullptr) {
      *into += std::string(line) + "\n";
    } else {
      last_sheet(book, line);
    }
  }
  return book;
}

// --- its parts

static std::string cell_xml(const std::string& field, CellPlace at) {
  std::string place = " r=\"" + cell_name(at) + "\"";
  if (!field.starts_with("<c")) {
    return "<c" + place + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(field) +
           "</t></is></c>";
  }
  return field.find(" r=") == field.npos ? "<c" + place + field.substr(2) : field;
}

static std::string sheet_xml(const SheetText& sheet) {
  std::string out = kXml + "<worksheet xmlns=\"" + kMain + "\"><sheetData>\n";
  CsvTable csv = read_csv(sheet.rows, ',');
  if (csv.broken_at) throw std::runtime_error("no CSV in a sheet: " + cell_name(*csv.broken_at));
  for (std::size_t row = 0; row < csv.rows.size(); ++row) {
    out += "<row r=\"" + std::to_string(row + 1) + "\">";
    for (std::size_t i = 0; i < csv.rows[row].size(); ++i) {
      if (!csv.rows[row][i].empty()) out += cell_xml(csv.rows[row][i], {row, i});
    }
    out += "</row>\n";
  }
  out += "</sheetData>";
  if (!sheet.merged.empty()) out += "<mergeCells>";
  for (const std::string& range : sheet.merged) out += "<mergeCell ref=\"" + range + "\"/>";
  if (!sheet.merged.empty()) out += "</mergeCells>";
  return out + "</worksheet>\n";
}

static std::string comments_xml(const SheetText& sheet) {
  std::string out =
      kXml + "<comments xmlns=\"" + kMain + "\"><authors><author/></authors>" + "<commentList>";
  for (const auto& [place, text] : sheet.comments) {
    out += "<comment ref=\"" + place + "\" authorId=\"0\"><text><t>" + escaped(text) +
           "</t></text></comment>";
  }
  return out + "</commentList></comments>\n";
}

static std::string relationship(const std::string& id, const std::string& type,
                                const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" +
         target + "\"/>";
}

static std::string relationships(const std::string& all) {
  return kXml + "<Relationships xmlns=\"" + kPackage + "relationships\">" + all +
         "</Relationships>\n";
}

static std::string styles_xml(const std::vector<std::string>& formats) {
  std::string codes, looks = "<xf numFmtId=\"0\"/>";
  for (std::size_t i = 0; i < formats.size(); ++i) {
    std::string id = "\"" + std::to_string(164 + i) + "\"";  // the first that is free
    codes += "<numFmt numFmtId=" + id + " formatCode=\"" + escaped(formats[i]) + "\"/>";
    looks += "<xf numFmtId=" + id + "/>";
  }
  return kXml + "<styleSheet xmlns=\"" + kMain + "\"><numFmts>" + codes + "</numFmts><cellXfs>" +
         looks + "</cellXfs></styleSheet>\n";
}

static std::string properties_xml(const BookText& book) {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/";
  std::string out = kXml + "<Properties xmlns=\"" + office + "custom-properties\" xmlns:vt=\"" +
                    office + "docPropsVTypes\">";
  int number = 2;  // as Office counts them
  for (const auto& [name, value] : book.properties) {
    out += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" +
           std::to_string(number++) + "\" name=\"" + escaped(name) + "\"><vt:lpwstr>" +
           escaped(value) + "</vt:lpwstr></property>";
  }
  return out + "</Properties>\n";
}

static std::vector<ZipPart> made_parts(const BookText& book) {
  std::string listed, leads;
  std::vector<ZipPart> parts;
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const SheetText& sheet = book.sheets[i];
    std::string number = std::to_string(i + 1), id = "rId" + number;
    listed += "<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + number + "\" r:id=\"" +
              id + "\"" + (sheet.hidden ? " state=\"hidden\"" : "") + "/>";
    leads += relationship(id, "worksheet", "worksheets/sheet" + number + ".xml");
    parts.push_back({"xl/worksheets/sheet" + number + ".xml", sheet_xml(sheet), true});
    if (sheet.comments.empty()) continue;
    parts.push_back(
        {"xl/worksheets/_rels/sheet" + number + ".xml.rels",
         relationships(relationship("rId1", "comments", "../comments" + number + ".xml")), true});
    parts.push_back({"xl/comments" + number + ".xml", comments_xml(sheet), true});
  }
  std::string roots = relationship("rId1", "officeDocument", "xl/workbook.xml");
  if (!book.properties.empty()) {
    roots += relationship("rId2", "custom-properties", "docProps/custom.xml");
    parts.push_back({"docProps/custom.xml", properties_xml(book), true});
  }
  if (!book.formats.empty()) {
    leads += relationship("rIdStyles", "styles", "styles.xml");
    parts.push_back({"xl/styles.xml", styles_xml(book.formats), true});
  }
  std::string workbook = kXml + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kOffice + "\">" +
                         (book.from_1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>" +
                         listed + "</sheets></workbook>\n";
  parts.push_back({"xl/workbook.xml", workbook, true});
  parts.push_back({"xl/_rels/workbook.xml.rels", relationships(leads), true});
  parts.push_back({"_rels/.rels", relationships(roots), true});
  parts.push_back(
      {"[Content_Types].xml",
       kXml + "<Types xmlns=\"" + kPackage +
           "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
           "</Types>\n",
       true});
  return parts;
}

std::vector<ZipPart> workbook_parts(const std::string& text) {
  BookText book = read_text(text);
  std::vector<ZipPart> parts = made_parts(book);
  for (ZipPart& own : book.parts) {
    auto same = std::ranges::find(parts, own.name, &ZipPart::name);
    if (same != parts.end()) {
      *same = std::move(own);
    } else {
      parts.push_back(std::move(own));
    }
  }
  return parts;
}

std::string workbook_bytes(const std::string& text) {
  return zipped(workbook_parts(text));
}

// --- back

std::string workbook_text(std::string_view bytes) {
  xlsx::ReadBook book = xlsx::read_book(bytes);
  if (!book.unusable.empty()) return "[unusable] " + book.unusable.ja + "\n";
  std::string out;
  for (const xlsx::ReadSheet& sheet : book.sheets) {
    out += (sheet.hidden ? "[hidden sheet " : "[sheet ") + sheet.name + "]\n";
    for (const auto& cells : sheet.rows) {
      std::string row = csv_row(cells);
      out += row.substr(0, row.size() - 2) + "\n";  // LF, as in all transcripts
    }
    for (CellPlace at : sheet.uncomputed) out += "[uncomputed " + cell_name(at) + "]\n";
    for (const CellRange& range : sheet.merged) {
      out += "[merged " + cell_name(range.first) + ":" + cell_name(range.last) + "]\n";
    }
    for (const xlsx::Remark& comment : sheet.comments) {
      out += "[comment " + cell_name(comment.at) + "] " + with_marks(comment.text) + "\n";
    }
    for (const std::string& text : sheet.drawn) out += "[drawn] " + with_marks(text) + "\n";
    if (sheet.pictures > 0) out += "[pictures] " + std::to_string(sheet.pictures) + "\n";
  }
  for (const auto& [name, value] : book.properties) {
    out += "[property " + name + "] " + with_marks(value) + "\n";
  }
  if (book.has_macros) out += "[macros]\n";
  return out;
}

}  // namespace fujiplan::testing
