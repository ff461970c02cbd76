#include "reports/leaks.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "model/project.h"
#include "notation/amount.h"
#include "notation/stated_unit.h"

namespace fujiplan {

static void add_own_amounts(InternalAmounts& amounts, const Project& project, FiscalYear year,
                            const OwnValues& values) {
  for (const OwnValue& value : values.stated) {
    const auto* amount = std::get_if<Whole>(&value.content);
    if (amount == nullptr || visibility_of(*value.field) != Visibility::Internal) continue;
    if (!amount->present || amount->value < kSmallestTellingAmount) continue;
    amounts[amount->value].push_back({&project, year, label_of(*value.field)});
  }
}

InternalAmounts internal_amounts(const Plan& plan) {
  InternalAmounts amounts;
  for (const Project& project : plan.projects) {
    add_own_amounts(amounts, project, {}, project.own);
    for (const SurveyEntry& entry : project.survey.entries) {
      add_own_amounts(amounts, project, entry.year.value, entry.own);
      for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
        const auto* member = std::get_if<Whole SurveyEntry::*>(&field.slot);
        if (member == nullptr || field.visibility != Visibility::Internal) continue;
        const Whole& amount = entry.*(*member);
        if (!amount.present || amount.value < kSmallestTellingAmount) continue;
        amounts[amount.value].push_back({&project, entry.year.value, field.label});
      }
    }
  }
  return amounts;
}

namespace {

constexpr char kNoTable = '\0';

// What parts the cells of a line; kNoTable when it is no row of a table.
char separator_of(std::string_view path, std::string_view line) {
  std::string lower = to_lower_ascii(path);
  if (lower.ends_with(".csv")) return ',';
  if (lower.ends_with(".tsv")) return '\t';
  for (char separator : {'|', '\t'}) {
    if (line.find(separator) != line.npos) return separator;
  }
  return kNoTable;
}

struct Cell {
  std::size_t column;
  std::string_view text;
};

// The cells of each line of a file; one in quotes may go over several lines.
class Cells {
 public:
  std::vector<Cell> of(std::string_view line, char separator) {
    if (!in_quotes_) column_ = 0;
    std::vector<Cell> cells;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (separator == ',' && line[i] == '"') in_quotes_ = !in_quotes_;
      bool escaped = separator == '|' && i > 0 && line[i - 1] == '\\';
      if (line[i] != separator || in_quotes_ || escaped) continue;
      cells.push_back({column_++, line.substr(begin, i - begin)});
      begin = i + 1;
    }
    cells.push_back({column_, line.substr(begin)});
    return cells;
  }

 private:
  bool in_quotes_ = false;
  std::size_t column_ = 0;
};

struct Unit {
  int zeros;
  std::string name;
};

class Search {
 public:
  Search(std::string_view path, const InternalAmounts& amounts) : path_(path), amounts_(amounts) {}

  void look_at(std::string_view line) {
    ++line_;
    seen_.clear();
    char separator = separator_of(path_, line);
    if (separator == kNoTable) {
      look_at_prose(line);
    } else {
      look_at_row(line, separator);
    }
  }

  std::vector<Leak> take() { return std::move(leaks_); }

 private:
  // 単位：千円 holds for the lines below it, up to the end of the first table or the next heading.
  void look_at_prose(std::string_view line) {
    if (in_table_) all_.reset();
    in_table_ = false;
    columns_.clear();
    if (line.starts_with('#')) all_.reset();
    auto stated = stated_unit(line, StatedIn::Sentence);
    if (stated) all_ = Unit{stated->zeros, std::string(stated->name)};
    for (const WrittenAmount& amount : amounts_in(line)) {
      add(line, amount, nullptr);
      // 1 and 2 may be the numbers of a list.
      bool telling = stated || amount.end - amount.begin > 1;
      if (all_ && telling) add(line, amount, &*all_);
    }
  }

  // A unit holds for the cells below it and to the right of it.
  void look_at_row(std::string_view line, char separator) {
    in_table_ = true;
    std::vector<Cell> cells = cells_.of(line, separator);
    auto filled =
        std::ranges::count_if(cells, [](const Cell& cell) { return !trim(cell.text).empty(); });
    std::optional<Unit> row;
    for (const Cell& cell : cells) {
      if (auto stated = stated_unit(cell.text, StatedIn::TableCell)) {
        Unit unit{stated->zeros, std::string(stated->name)};
        if (stated->for_all && filled == 1) {
          all_ = unit;
        } else {
          columns_.insert_or_assign(cell.column, unit);
        }
        row = unit;
      }
      look_at_cell(cell, row);
    }
    for (const WrittenAmount& amount : amounts_in(line)) add(line, amount, nullptr);
  }

  void look_at_cell(const Cell& cell, const std::optional<Unit>& row) {
    auto column = columns_.find(cell.column);
    for (const WrittenAmount& amount : amounts_in(cell.text)) {
      add(cell.text, amount, nullptr);
      if (row) add(cell.text, amount, &*row);
      if (column != columns_.end()) {
        add(cell.text, amount, &column->second);
      } else if (all_) {
        add(cell.text, amount, &*all_);
      }
    }
  }

  void add(std::string_view text, const WrittenAmount& amount, const Unit* unit) {
    if (unit != nullptr && (amount.has_unit || unit->zeros == 0)) return;
    auto yen = with_zeros(amount.yen, unit != nullptr ? unit->zeros : 0);
    if (!yen || !amounts_.contains(*yen)) return;
    Leak leak{line_, shown_amount(text.substr(amount.begin, amount.end - amount.begin)),
              unit != nullptr ? unit->name : "", *yen};
    if (seen_.insert(leak.written).second) leaks_.push_back(std::move(leak));
  }

  std::string_view path_;
  const InternalAmounts& amounts_;
  Cells cells_;
  std::size_t line_ = 0;
  bool in_table_ = false;
  std::optional<Unit> all_;              // of all numbers
  std::map<std::size_t, Unit> columns_;  // of the table that goes on
  std::set<std::string> seen_;           // written in this line
  std::vector<Leak> leaks_;
};

}  // namespace

std::vector<Leak> leaks_in(std::string_view path, std::string_view text,
                           const InternalAmounts& amounts) {
  Search search(path, amounts);
  for (std::string_view line : lines_of(text)) search.look_at(line);
  return search.take();
}

}  // namespace fujiplan
