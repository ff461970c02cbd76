#include "render/table.h"

#include <algorithm>
#include <numeric>

#include "base/harmless.h"
#include "base/text.h"
#include "files/csv.h"
#include "files/spreadsheet_text.h"
#include "render/escape.h"

namespace fujiplan {

static constexpr std::string_view kGap = "  ";
static constexpr std::size_t kNarrowest = 8;  // cells that a column keeps when it shrinks

static std::string_view cell(const std::vector<std::string>& row, std::size_t column) {
  return column < row.size() ? std::string_view(row[column]) : std::string_view();
}

// Line breaks inside a cell would break the table.
static std::string on_one_row(std::string_view text, char replacement = ' ') {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, replacement);
  return out;
}

static std::vector<std::size_t> natural_widths(const Table& table) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t width = display_width(table.columns[i].header);
    for (const auto& row : table.rows) width = std::max(width, display_width(cell(row, i)));
    widths.push_back(width);
  }
  return widths;
}

// Takes cells from the widest columns that may shrink until the row fits.
static void shrink_to(std::size_t limit, const Table& table, std::vector<std::size_t>& widths) {
  std::size_t total =
      std::accumulate(widths.begin(), widths.end(), kGap.size() * (widths.size() - 1));
  while (total > limit) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      bool shrinks = table.columns[i].may_shrink && widths[i] > kNarrowest;
      if (shrinks && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
    }
    if (widest == widths.size()) return;
    --widths[widest];
    --total;
  }
}

static std::string aligned(std::string_view text, std::size_t width, Align align) {
  std::string fitted = fit_width(text, width);
  if (align == Align::Right) return pad_left(fitted, width);
  if (align == Align::Center) {
    std::size_t space = width - std::min(width, display_width(fitted));
    return pad_right(std::string(space / 2, ' ') + fitted, width);
  }
  return pad_right(fitted, width);
}

static std::string without_trailing_space(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

static bool is_harmless_row(const std::vector<std::string>& row) {
  return std::ranges::all_of(row, [](const std::string& text) { return is_harmless(text); });
}

// Each cell in one line that harms no terminal. A line break of a long text is a space here.
static Table harmless_table(const Table& table) {
  Table shown = table;
  for (Column& column : shown.columns) column.header = harmless(on_one_row(column.header));
  for (auto& row : shown.rows) {
    for (std::string& text : row) text = harmless(on_one_row(text));
  }
  return shown;
}

static std::string render_harmless(const Table& table, int width);

std::string render_plain(const Table& table, int width) {
  if (table.columns.empty()) return "";
  bool as_it_is = std::ranges::all_of(table.rows, is_harmless_row) &&
                  std::ranges::all_of(table.columns, is_harmless, &Column::header);
  return as_it_is ? render_harmless(table, width) : render_harmless(harmless_table(table), width);
}

static std::string render_harmless(const Table& table, int width) {
  std::vector<std::size_t> widths = natural_widths(table);
  if (width > 0) shrink_to(static_cast<std::size_t>(width), table, widths);
  auto line_of = [&](auto text_of) {
    std::string line;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (i > 0) line += kGap;
      line += aligned(text_of(i), widths[i], table.columns[i].align);
    }
    return without_trailing_space(line) + "\n";
  };
  std::string out = line_of([&](std::size_t i) { return table.columns[i].header; });
  std::string rule;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) rule += kGap;
    for (std::size_t n = 0; n < widths[i]; ++n) rule += "─";
  }
  out += rule + "\n";
  for (const auto& row : table.rows) {
    out += line_of([&](std::size_t i) { return cell(row, i); });
  }
  return out;
}

static void append_cell(std::string& row, std::string_view text) {
  row += ' ';
  append_comment(row, text);
  row += " |";
}

std::string render_markdown(const Table& table) {
  std::string out = "|", rule = "|";
  for (const Column& column : table.columns) {
    append_cell(out, column.header);
    rule += column.align == Align::Right    ? " ---: |"
            : column.align == Align::Center ? " :---: |"
                                            : " --- |";
  }
  out += "\n" + rule + "\n";
  for (const auto& row : table.rows) {
    out += "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) append_cell(out, cell(row, i));
    out += "\n";
  }
  return out;
}

// Header and rows, with `quote` applied to each cell.
template <typename Quote>
static std::string separated(const Table& table, char separator, Quote quote) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += separator;
    out += quote(table.columns[i].header);
  }
  out += '\n';
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) out += separator;
      out += quote(cell(row, i));
    }
    out += '\n';
  }
  return out;
}

std::string render_csv(const Table& table) {
  return separated(table, ',',
                   [](std::string_view text) { return csv_field(without_formula(text)); });
}

std::string render_tsv(const Table& table) {
  return separated(table, '\t', [](std::string_view text) { return on_one_row(text); });
}

std::string render(const Table& table, TableFormat format, int width) {
  switch (format) {
    case TableFormat::Markdown:
      return render_markdown(table);
    case TableFormat::Csv:
      return render_csv(table);
    case TableFormat::Tsv:
      return render_tsv(table);
    default:
      return render_plain(table, width);
  }
}

std::string with_counts(std::string table, TableFormat format, const std::string& counts) {
  bool for_people = format == TableFormat::Table || format == TableFormat::Markdown;
  if (for_people) table.append("\n").append(counts);
  return table;
}

}  // namespace fujiplan
