#include "render/table_workbook.h"

#include <algorithm>
#include <optional>

#include "base/harmless.h"
#include "base/text.h"
#include "xlsx/exact_number.h"
#include "xlsx/text_lines.h"

namespace fujiplan {

// In digits of the usual size. What a filter's button hides of a header, and the space at both
// sides of a text.
static constexpr std::size_t kFilterButton = 3, kSideSpace = 2;
static constexpr std::size_t kLeastWidth = 6, kMostWidth = 44;
static constexpr std::uint32_t kHeaderFill = 0xE4E7EB;

xlsx::Look header_look() {
  return {.fill = kHeaderFill, .bold = true, .wraps = true, .framed = true, .middle = true};
}

xlsx::Look cell_look() {
  return {.wraps = true, .framed = true, .middle = true};
}

xlsx::Cell table_cell(std::string_view text, Align align) {
  using Look = xlsx::Look;
  xlsx::Cell cell{.text = harmless_lines(text), .look = cell_look()};
  if (align == Align::Center) cell.look.across = Look::Across::Center;
  if (align != Align::Right) return cell;
  cell.look.across = Look::Across::Right;
  std::string plain(text);  // 1,234 or 12.50, as tables for people have them
  std::erase(plain, ',');
  std::size_t point = std::min(plain.find('.'), plain.size()), end = plain.size();
  std::size_t decimals = end - std::min(point + 1, end);
  if (decimals > 0) plain.erase(plain.find_last_not_of('0') + 1);
  if (plain.ends_with('.')) plain.pop_back();
  cell.number = xlsx::exact_number(plain);
  if (!cell.number) return cell;
  constexpr std::size_t kMostGrouped = 2;  // decimals
  cell.look.kind = decimals <= kMostGrouped ? Look::Kind::Grouped : Look::Kind::General;
  if (decimals <= kMostGrouped) cell.look.decimals = static_cast<unsigned char>(decimals);
  cell.text.clear();
  return cell;
}

double column_width(std::size_t cells) {
  return static_cast<double>(std::clamp(cells, kLeastWidth, kMostWidth) + kSideSpace);
}

// The widest line of the cells of each column.
static std::vector<std::size_t> widths_of(const Table& table) {
  std::vector<std::size_t> widths(table.columns.size());
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
      widths[i] = std::max(widths[i], xlsx::widest_line(row[i]));
    }
  }
  return widths;
}

// Marks, results, years and the like stand in the middle, away from the numbers beside them; what
// a row is about stands in the first two.
static Align align_in_sheet(const Table& table, std::size_t column, std::size_t width) {
  constexpr std::size_t kShort = 9;
  Align align = table.columns[column].align;
  return align == Align::Left && column > 1 && width <= kShort ? Align::Center : align;
}

void set_page(xlsx::Sheet& sheet, const SheetName& name) {
  sheet.page_header = "&L" + xlsx::on_page(name.plan) + "&R" + xlsx::on_page(name.heading);
  sheet.page_footer = "&C&P / &N";
}

xlsx::Sheet table_sheet(const Table& table, const SheetName& name) {
  xlsx::Sheet sheet{.name = name.tab};
  const std::vector<std::size_t> widths = widths_of(table);
  auto& header = sheet.rows.emplace_back();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& text = table.columns[i].header;
    header.cells.push_back({.text = harmless_lines(text), .look = header_look()});
    sheet.columns.push_back(
        {.width = column_width(std::max(widths[i], xlsx::widest_line(text) + kFilterButton))});
  }
  for (const auto& row : table.rows) {
    auto& cells = sheet.rows.emplace_back().cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      std::string_view text = i < row.size() ? std::string_view(row[i]) : std::string_view();
      cells.push_back(table_cell(text, align_in_sheet(table, i, widths[i])));
    }
  }
  sheet.frozen = {1, 0};
  sheet.repeated_row = 0;
  if (!table.columns.empty()) {
    sheet.filter = {{0, 0}, {table.rows.size(), table.columns.size() - 1}};
  }
  set_page(sheet, name);
  return sheet;
}

xlsx::Sheet lines_sheet(std::string_view lines, const SheetName& name) {
  constexpr double kPage = 110;
  xlsx::Sheet sheet{.name = name.tab, .columns = {{.width = kPage}}};
  auto add = [&](std::string_view line, bool bold) {
    sheet.rows.push_back({{{.text = harmless_lines(line), .look = {.bold = bold, .wraps = true}}}});
  };
  add(name.heading, true);
  for (std::string_view line : lines_of(lines)) add(line, false);
  set_page(sheet, name);
  return sheet;
}

xlsx::Workbook table_workbook(const Table& table, const SheetName& name, std::string_view counts,
                              Language language) {
  xlsx::Workbook workbook{.title = name.plan + " " + name.heading};
  workbook.sheets.push_back(table_sheet(table, name));
  if (counts.empty()) return workbook;
  constexpr Text kCounts{"集計", "Totals"};
  SheetName below = name;
  below.tab = kCounts.in(language);
  workbook.sheets.push_back(lines_sheet(counts, below));
  return workbook;
}

}  // namespace fujiplan
