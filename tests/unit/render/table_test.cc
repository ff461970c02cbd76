#include "render/table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "files/spreadsheet_text.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

const Table kTable = {
    {{"番号"}, {"名称", Align::Left, true}, {"頁", Align::Right}, {"済", Align::Center}},
    {{"1-1-1", "オンライン申請", "98", "○"}, {"1-1-10", "ｶﾅ", "7"}, {}}};

TEST_CASE("a plain table, whole") {
  CHECK(render_plain(kTable, 0) ==
        "番号    名称            頁  済\n"
        "──────  ──────────────  ──  ──\n"
        "1-1-1   オンライン申請  98  ○\n"
        "1-1-10  ｶﾅ               7\n"
        "\n");
  CHECK(render_plain({}, 0) == "");
  CHECK(render_plain({{{"a"}}, {}}, 80) == "a\n─\n");
}

TEST_CASE("the other forms, whole") {
  CHECK(render_markdown(kTable) ==
        "| 番号 | 名称 | 頁 | 済 |\n"
        "| --- | --- | ---: | :---: |\n"
        "| 1-1-1 | オンライン申請 | 98 | ○ |\n"
        "| 1-1-10 | ｶﾅ | 7 |  |\n"
        "|  |  |  |  |\n");
  CHECK(render_csv(kTable) ==
        "番号,名称,頁,済\n"
        "1-1-1,オンライン申請,98,○\n"
        "1-1-10,ｶﾅ,7,\n"
        ",,,\n");
  CHECK(render_tsv({{{"a"}, {"b"}}, {{"x\ty", "1\r\n2"}}}) == "a\tb\nx y\t1  2\n");
  CHECK(render(kTable, TableFormat::Table, 0) == render_plain(kTable, 0));
  CHECK(render(kTable, TableFormat::Markdown, 0) == render_markdown(kTable));
  CHECK(render(kTable, TableFormat::Csv, 0) == render_csv(kTable));
  CHECK(render(kTable, TableFormat::Tsv, 0) == render_tsv(kTable));
}

constexpr std::array kParts = {"a",  "富", "ｶ",  "か\u3099", "\U0001F600", " ", "|",   "\\",
                               "\"", ",",  "\n", "\r",       "\t",         "`", "\\|", "市"};

Table random_table(testing::Random& random) {
  Table table;
  for (std::size_t n = 1 + random.below(6); n > 0; --n) {
    auto align = static_cast<Align>(random.below(3));
    table.columns.push_back(
        {random.text(std::array{"番", "号", "n", "o"}, 6), align, random.coin()});
  }
  for (std::size_t n = random.below(5); n > 0; --n) {
    auto& row = table.rows.emplace_back();
    // A row may be shorter than the columns.
    for (std::size_t i = random.below(table.columns.size() + 1); i > 0; --i) {
      row.push_back(random.text(kParts, 20));
    }
  }
  return table;
}

// The cells of a line from `at` on, `width` wide; fails when a character crosses a border.
std::string take_cells(std::string_view& line, std::size_t width) {
  std::size_t used = 0, end = 0;
  while (end < line.size() && used < width) {
    std::size_t size = decode_at(line, end).size;
    used += display_width(line.substr(end, size));
    end += size;
  }
  while (end < line.size()) {  // marks belong to the character before them
    std::size_t size = decode_at(line, end).size;
    if (display_width(line.substr(end, size)) > 0) break;
    end += size;
  }
  CHECK(used <= width);
  std::string cells(line.substr(0, end));
  line.remove_prefix(end);
  return cells;
}

std::string without_breaks(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

std::string_view trim_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Every column begins and ends at the same cell in every line; each cell shows its text or a
// beginning of it.
void check_plain(const Table& table, int width) {
  std::string out = render_plain(table, width);
  CAPTURE(width);
  CAPTURE(out);
  auto lines = lines_of(out);
  REQUIRE(lines.size() == table.rows.size() + 2);
  std::vector<std::size_t> widths;
  for (std::string_view rule = lines[1]; !rule.empty();) {
    auto end = std::min(rule.find(' '), rule.size());
    widths.push_back(display_width(rule.substr(0, end)));
    rule.remove_prefix(std::min(rule.size(), end + 2));
  }
  bool all_shown = widths.size() == table.columns.size();  // a column without text has no rule
  for (std::size_t n = 0; n < lines.size() && all_shown; ++n) {
    if (n == 1) continue;
    std::string_view line = lines[n];
    CHECK_FALSE(line.ends_with(' '));
    for (std::size_t i = 0; i < widths.size(); ++i) {
      std::string text = n == 0                         ? table.columns[i].header
                         : i < table.rows[n - 2].size() ? table.rows[n - 2][i]
                                                        : "";
      std::string shown = take_cells(line, widths[i]);
      std::string fitted = fit_width(without_breaks(text), widths[i]);
      CHECK(trim_spaces(shown) == trim_spaces(fitted));
      bool may_cut = width > 0 && table.columns[i].may_shrink;
      if (!may_cut) CHECK(fitted == without_breaks(text));
      if (table.columns[i].align == Align::Right && display_width(shown) == widths[i]) {
        CHECK(shown.ends_with(fitted));
      }
      if (i + 1 < widths.size()) CHECK(trim_spaces(take_cells(line, 2)) == "");
    }
    CHECK(line.empty());
  }
}

TEST_CASE("every line of a table has its columns at the same cells, at any width") {
  testing::Random random;
  for (int round = 0; round < 150; ++round) {
    Table table = random_table(random);
    check_plain(table, 0);
    for (int width = 20; width <= 200; width += 9) check_plain(table, width);
  }
}

TEST_CASE("a table shrinks to the terminal, as far as its columns may") {
  Table table = {{{"番号"}, {"名称", Align::Left, true}, {"概要", Align::Left, true}}, {}};
  for (int n = 1; n < 40; ++n) {
    std::string name, overview;
    for (int i = 0; i < n; ++i) name += "富士", overview += "計画の";
    table.rows.push_back({"1-1-" + std::to_string(n), name, overview});
  }
  constexpr int kLeast = 6 + 2 + 8 + 2 + 8;  // the fixed column, two that shrink, two gaps
  for (int width = 20; width <= 200; ++width) {
    CAPTURE(width);
    std::string out = render_plain(table, width);
    std::size_t widest = 0;
    for (std::string_view line : lines_of(out)) widest = std::max(widest, display_width(line));
    CHECK(widest == static_cast<std::size_t>(std::max(width, kLeast)));
  }
}

std::size_t unescaped_pipes(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++count;
    }
  }
  return count;
}

TEST_CASE("every row of a Markdown table has the cells of its header") {
  testing::Random random;
  for (int round = 0; round < 500; ++round) {
    Table table = random_table(random);
    std::string out = render_markdown(table);
    CAPTURE(out);
    auto lines = lines_of(out);
    REQUIRE(lines.size() == table.rows.size() + 2);
    for (std::string_view line : lines) {
      CHECK(line.starts_with("| "));
      CHECK(line.ends_with(" |"));
      CHECK(unescaped_pipes(line) == table.columns.size() + 1);
    }
  }
}

// RFC 4180, as a reader that shares no code with the writer.
std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < text.size();) {
    auto& row = rows.emplace_back();
    for (bool more = true; more;) {
      std::string& field = row.emplace_back();
      if (i < text.size() && text[i] == '"') {
        for (++i; i < text.size(); ++i) {
          if (text[i] != '"') {
            field += text[i];
          } else if (text.substr(i + 1).starts_with('"')) {
            field += text[i++];
          } else {
            break;
          }
        }
        ++i;
      } else {
        while (i < text.size() && text[i] != ',' && text[i] != '\n') field += text[i++];
      }
      more = i < text.size() && text[i] == ',';
      ++i;
    }
  }
  return rows;
}

TEST_CASE("a CSV table reads as it was") {
  testing::Random random;
  for (int round = 0; round < 500; ++round) {
    Table table = random_table(random);
    std::vector<std::vector<std::string>> wanted(1);
    for (const Column& column : table.columns) wanted[0].push_back(column.header);
    for (auto row : table.rows) {
      row.resize(table.columns.size());
      wanted.push_back(row);
    }
    for (auto& row : wanted) {
      for (std::string& cell : row) cell = without_formula(cell);
    }
    std::string out = render_csv(table);
    INFO(out);
    CHECK(parse_csv(out) == wanted);
  }
}

}  // namespace
}  // namespace fujiplan
