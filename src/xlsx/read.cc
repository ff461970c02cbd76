#include "xlsx/read.h"

#include "base/failure.h"
#include "xlsx/beside_cells.h"
#include "xlsx/limits.h"
#include "xlsx/properties.h"
#include "xlsx/refusals.h"
#include "xlsx/relationships.h"
#include "xlsx/shared_strings.h"
#include "xlsx/sheet_cells.h"
#include "xlsx/xml.h"
#include "xlsx/zip.h"

namespace fujiplan::xlsx {

static constexpr std::string_view kZip("PK\x03\x04"), kEmptyZip("PK\x05\x06");
static constexpr std::string_view kCompound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");

bool is_workbook_file(std::string_view bytes) {
  return bytes.starts_with(kZip) || bytes.starts_with(kEmptyZip) || bytes.starts_with(kCompound);
}

// A workbook with a password is a compound file with this stream in it, named in UTF-16.
static bool is_locked(std::string_view bytes) {
  constexpr std::string_view kStream = "EncryptedPackage";
  std::string wide;
  for (char c : kStream) wide += {c, '\0'};
  return bytes.find(wide) != bytes.npos;
}

static Message why_no_workbook(const Archive& archive) {
  if (archive.has("Index/Document.iwa") || archive.has("Index.zip")) return kNumbersDocument();
  if (archive.has("mimetype") && archive.has("content.xml")) return kOpenDocument();
  bool of_office = archive.has("[Content_Types].xml");
  return of_office ? kOtherDocument() : kOtherArchive();
}

namespace {

struct ListedSheet {
  std::string name, relationship;
  bool hidden = false;
};

class BookPart : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    is_workbook = is_workbook || name == "workbook";
    if (name == "workbookPr" && attributes.is_true("date1904")) system = DateSystem::From1904;
    if (name != "sheet") return;
    if (sheets.size() == kMostParts) throw Failure(kTooLarge());
    std::string_view state = attributes["state"];  // hidden, veryHidden
    bool hidden = !state.empty() && state != "visible";
    sheets.push_back(
        {std::string(attributes["name"]), std::string(attributes.relationship()), hidden});
  }
  bool is_workbook = false;
  DateSystem system = DateSystem::From1900;
  std::vector<ListedSheet> sheets;
};

}  // namespace

static void read_parts(Archive& archive, ReadBook& book) {
  auto roots = read_relationships(archive, "");
  const Relationship* main = find_type(roots, "officeDocument");
  if (main == nullptr) throw Failure(why_no_workbook(archive));
  if (main->part.ends_with(".bin")) throw Failure(kBinaryWorkbook());
  BookPart listed;
  read_xml(archive, main->part, listed);
  if (!listed.is_workbook) throw Failure(kOtherDocument());

  Kept kept;
  auto leads = read_relationships(archive, main->part);
  book.has_macros = find_type(leads, "vbaProject") != nullptr;
  CellBasis basis{.strings = {}, .formats = {}, .system = listed.system};
  if (const auto* part = find_type(leads, "sharedStrings")) {
    basis.strings = read_shared_strings(archive, part->part, kept);
  }
  if (const auto* part = find_type(leads, "styles")) {
    basis.formats = read_number_formats(archive, part->part);
  }
  for (const ListedSheet& one : listed.sheets) {
    const Relationship* part = find_id(leads, one.relationship);
    if (part == nullptr) throw Failure(kDamagedPart(main->part));
    ReadSheet& sheet = book.sheets.emplace_back(ReadSheet{one.name, one.hidden});
    if (part->type == "worksheet") {
      read_cells(archive, part->part, basis, kept, sheet);
    } else if (part->type == "xlMacrosheet") {
      book.has_macros = true;
    } else {
      ++sheet.pictures;  // a chart that is a sheet by itself
    }
    read_beside_cells(archive, part->part, kept, sheet);
  }
  for (std::string_view type : {"custom-properties", "customProperties"}) {
    if (const auto* part = find_type(roots, type)) {
      book.properties = read_properties(archive, part->part, kept);
    }
  }
}

ReadBook read_book(std::string_view bytes) {
  ReadBook book;
  if (bytes.starts_with(kCompound)) {
    book.unusable = is_locked(bytes) ? kLockedWorkbook() : kOldWorkbook();
    return book;
  }
  try {
    Archive archive(bytes);
    read_parts(archive, book);
  } catch (const Failure& failure) {
    book = {};
    book.unusable = failure.message();
  }
  return book;
}

}  // namespace fujiplan::xlsx
