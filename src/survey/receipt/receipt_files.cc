#include "survey/receipt/receipt_files.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/harmless.h"
#include "render/escape.h"
#include "render/table_workbook.h"
#include "survey/receipt/receipt_tables.h"
#include "xlsx/write.h"

namespace fujiplan {

// By these a receipt is known again, however it is called.
static constexpr std::string_view kReceiptMark = "<!-- fujiplan survey receipt -->\n";
static constexpr std::string_view kReceiptProperty = "fujiplan", kReceiptValue = "survey receipt";

static constexpr Text kSummaryTab{"確認結果", "Receipt"}, kProjectsHead{"事業", "Projects"},
    kCellsTab{"セル", "Cells"}, kCountsHead{"件数", "Counts"};

// --- Markdown

static std::string as_markdown(const Receipt& receipt, const PlanHeader& header, FiscalYear year) {
  const Language language = header.language.value;
  std::string out(kReceiptMark);
  out += formatted("# {}\n\n", escape_comment(receipt_title(receipt, year, language)));
  for (const std::string& note : receipt_notes(receipt, header, year)) {
    out += formatted("- {}\n", escape_comment(note));
  }
  auto add = [&](Text heading, const Table& table) {
    if (table.rows.empty()) return;
    out += formatted("\n## {}\n\n{}", heading.in(language), render_markdown(table));
  };
  add(kCountsHead, receipt_counts(receipt, language));
  add(header.level == 0 ? kProjectsHead : Text{unit_of(header).ja, "Groups"},
      receipt_projects(receipt, header));
  add(kCellsTab, receipt_lines(receipt, header));
  return harmless_lines(out);
}

// --- a workbook

namespace {

struct VerdictFill {
  Verdict verdict;
  std::uint32_t fill;
};

}  // namespace

// The colour of a verdict; its word stands beside it, for paper without colours.
static constexpr VerdictFill kFills[] = {
    {Verdict::Refused, 0xF8D7DA},         {Verdict::Ask, 0xFFF3CD},
    {Verdict::Missing, 0xFCE4D6},         {Verdict::Held, 0xE4DFEC},
    {Verdict::Unused, 0xE7E9EC},          {Verdict::Taken, 0xDDEFD8},
    {Verdict::Unchanged, xlsx::kNoColor},
};
static_assert(std::ranges::equal(kFills, kRowsOf<Verdict>, {}, &VerdictFill::verdict,
                                 &EnumRow<Verdict>::value),
              "each verdict has its colour, in their order");

static std::uint32_t fill_of(Verdict verdict) {
  return kFills[static_cast<std::size_t>(verdict)].fill;
}

static void paint(xlsx::Row& row, std::initializer_list<std::size_t> columns, Verdict verdict) {
  for (std::size_t column : columns) row.cells[column].look.fill = fill_of(verdict);
}

static void add_rows(xlsx::Sheet& sheet, xlsx::Sheet table) {
  std::ranges::move(table.rows, std::back_inserter(sheet.rows));
}

// Notes, counts and projects under each other, as wide as the table of projects.
static xlsx::Sheet summary_sheet(const Receipt& receipt, const PlanHeader& header, FiscalYear year,
                                 const SheetName& name) {
  constexpr unsigned char kLarge = 14;
  constexpr double kMeaning = 36;  // what a verdict means stands in the column of names
  const Language language = header.language.value;
  xlsx::Sheet projects = table_sheet(receipt_projects(receipt, header), name);
  xlsx::Sheet counts = table_sheet(receipt_counts(receipt, language), name);
  xlsx::Sheet sheet{.name = name.tab, .columns = projects.columns};
  sheet.columns[1].width = std::max(sheet.columns[1].width, kMeaning);
  auto add_line = [&](const std::string& text, xlsx::Look look) {
    sheet.rows.push_back({{{.text = harmless_lines(text), .look = look}}});
  };
  add_line(name.heading, {.bold = true, .points = kLarge});
  for (const std::string& note : receipt_notes(receipt, header, year)) add_line(note, {});
  sheet.rows.emplace_back();
  std::size_t at = sheet.rows.size() + 1;
  add_rows(sheet, std::move(counts));
  for (Verdict verdict : counted_verdicts(receipt)) paint(sheet.rows[at++], {0}, verdict);
  if (!receipt.projects.empty()) {
    sheet.rows.emplace_back();
    at = sheet.rows.size() + 1;
    sheet.repeated_row = at - 1;
    add_rows(sheet, std::move(projects));
    for (const ReceiptProject& project : receipt.projects) {
      paint(sheet.rows[at++], {2}, verdict_of(project));
    }
  }
  set_page(sheet, name);
  return sheet;
}

static xlsx::Sheet cells_sheet(const Receipt& receipt, const PlanHeader& header,
                               const SheetName& name) {
  constexpr std::size_t kCell = 4, kTyped = 5;
  constexpr double kReadable = 30;  // nine columns on a page that people can read
  xlsx::Sheet sheet = table_sheet(receipt_lines(receipt, header), name);
  for (xlsx::Column& column : sheet.columns) column.width = std::min(column.width, kReadable);
  for (std::size_t i = 0; i < receipt.lines.size(); ++i) {
    paint(sheet.rows[i + 1], {0, kCell, kTyped}, receipt.lines[i].verdict);
  }
  return sheet;
}

static std::string as_workbook(const Receipt& receipt, const PlanHeader& header, FiscalYear year) {
  const Language language = header.language.value;
  SheetName name{std::string(kSummaryTab.in(language)), receipt_title(receipt, year, language),
                 std::string(header.title.value)};
  xlsx::Workbook workbook{.title = name.heading};
  workbook.properties.emplace_back(kReceiptProperty, kReceiptValue);
  workbook.sheets.push_back(summary_sheet(receipt, header, year, name));
  name.tab = kCellsTab.in(language);
  if (!receipt.lines.empty()) workbook.sheets.push_back(cells_sheet(receipt, header, name));
  return xlsx::write(workbook);
}

std::string receipt_file(const Receipt& receipt, const PlanHeader& header, FiscalYear year,
                         ReceiptFormat format) {
  return format == ReceiptFormat::Markdown ? as_markdown(receipt, header, year)
                                           : as_workbook(receipt, header, year);
}

bool is_receipt(const xlsx::ReadBook& book) {
  return std::ranges::any_of(book.properties, [](const auto& property) {
    return property.first == kReceiptProperty && property.second == kReceiptValue;
  });
}

bool is_receipt_file(std::string_view bytes) {
  if (bytes.starts_with(kReceiptMark)) return true;
  return xlsx::is_workbook_file(bytes) && is_receipt(xlsx::read_book(bytes));
}

}  // namespace fujiplan
