#include "reports/leaks.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "base/text.h"
#include "model/corrections/correctable.h"
#include "model/own/types.h"
#include "model/project.h"
#include "notation/amount.h"
#include "notation/decimal.h"
#include "notation/money.h"
#include "notation/stated_unit.h"

namespace fujiplan {

namespace {

class Collected {
 public:
  explicit Collected(const Plan& plan)
      : words_(vocabulary_of(plan.header)), money_(money_of(words_)) {
    amounts_.decimals = money_.decimals;
  }

  void add(const Project& project) {
    add_own(project, {}, project.own);
    if (project.corrections.present) add_corrected(project);
    for (const SurveyEntry& entry : project.survey.entries) {
      add_own(project, entry.year.value, entry.own);
      for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
        const auto* member = std::get_if<Amount SurveyEntry::*>(&field.slot);
        if (member == nullptr || visibility_of(field, words_) != Visibility::Internal) continue;
        add(entry.*(*member), {&project, entry.year.value, label_of(field, words_)},
            money_.source_names[amount_at(field.key)]);
      }
    }
  }

  InternalAmounts take() { return std::move(amounts_); }

 private:
  void add_own(const Project& project, FiscalYear year, const OwnValues& values) {
    for (const OwnValue& value : values.stated) {
      const auto* amount = std::get_if<Amount>(&value.content);
      if (amount == nullptr || visibility_of(*value.field) != Visibility::Internal) continue;
      add(*amount, {&project, year, label_of(*value.field)}, {});
    }
  }

  // None: the item is no amount.
  std::optional<Text> label_of_amount(const CorrectableItem& item) const {
    if (item.answer) {
      return item.answer->money != nullptr ? std::optional(item.answer->label) : std::nullopt;
    }
    const OwnField* own = find_declared(words_.project_fields, item.key);
    bool is_money = own != nullptr && std::holds_alternative<Amount>(nothing_of(*own));
    return is_money ? std::optional(label_of(*own)) : std::nullopt;
  }

  // What an internal amount was before it was corrected is as internal.
  void add_corrected(const Project& project) {
    const std::vector<CorrectableItem> items = correctable_items(words_, project);
    for (const Correction& correction : project.corrections.value) {
      const CorrectableItem* item = find_correctable(items, correction);
      if (item == nullptr || item->visibility != Visibility::Internal) continue;
      std::optional<Text> label = label_of_amount(*item);
      if (!label || !correction.was) continue;
      auto units = parse_money(correction.was.value, money_.decimals);
      if (units) add(*units, {&project, correction.year.value, *label});
    }
  }

  void add(const Amount& amount, const InternalAmount& where, std::span<const Message> sources) {
    if (!amount) return;
    add(amount.units, where);
    for (const AmountPart& part : amount.parts) {
      const Message& name = sources[static_cast<std::size_t>(part.source - money_.sources.data())];
      add(part.units, {where.project, where.year, {name.ja, name.en}});
    }
  }

  void add(std::int64_t units, const InternalAmount& where) {
    std::int64_t parts = 1;  // of one
    for (std::size_t i = 0; i < money_.decimals; ++i) parts *= 10;
    auto value = with_zeros(units, money_.unit.zeros);
    if (value && *value % parts == 0 && *value / parts >= kSmallestTellingAmount) {
      amounts_.by_value[*value / parts].push_back(where);
    }
    bool other_unit = money_.unit.zeros > 0 || money_.decimals > 0;
    if (other_unit && units > 0) amounts_.by_units[units].push_back(where);
  }

  const Vocabulary words_;
  const MoneyTerms& money_;
  InternalAmounts amounts_;
};

}  // namespace

InternalAmounts internal_amounts(const Plan& plan) {
  Collected collected(plan);
  for (const Project& project : plan.projects) collected.add(project);
  for (const Project& group : plan.groups) collected.add(group);
  return collected.take();
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
    if (amounts_.decimals > 0) look_for_decimals(line);
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
    std::string_view written = text.substr(amount.begin, amount.end - amount.begin);
    auto value = with_zeros(amount.yen, unit != nullptr ? unit->zeros : 0);
    if (!value) return;
    if (const auto* same = find(amounts_.by_value, *value)) {
      return found(written, unit != nullptr ? unit->name : "", *same);
    }
    bool bare = unit == nullptr && !amount.has_unit;
    bool telling = amount.yen >= kSmallestTellingAmount || written.find(',') != written.npos;
    auto units = with_zeros(amount.yen, static_cast<int>(amounts_.decimals));
    const auto* same = bare && telling && units ? find(amounts_.by_units, *units) : nullptr;
    if (same != nullptr) found(written, "", *same);
  }

  // 12.5 or 1,234.50 in the unit of the plan. Percentages, and numbers of two digits, say nothing.
  void look_for_decimals(std::string_view text) {
    std::string line = to_half_width(text);
    constexpr std::string_view kOfNumber = "0123456789,.";
    for (std::size_t at = line.find_first_of(kOfNumber); at != line.npos;
         at = line.find_first_of(kOfNumber, at)) {
      std::size_t end = std::min(line.find_first_not_of(kOfNumber, at), line.size());
      std::string_view written = std::string_view(line).substr(at, end - at);
      while (written.ends_with('.') || written.ends_with(',')) written.remove_suffix(1);
      bool share = std::string_view(line).substr(end).starts_with('%');
      auto plain =
          written.find('.') != written.npos && !share ? plain_decimal(written, "") : std::nullopt;
      auto units = plain ? parse_money(*plain, amounts_.decimals) : std::nullopt;
      constexpr std::int64_t kThreeDigits = 100;
      const auto* same =
          units && *units >= kThreeDigits ? find(amounts_.by_units, *units) : nullptr;
      if (same != nullptr) found(written, "", *same);
      at = end;
    }
  }

  static const std::vector<InternalAmount>* find(const AmountsByNumber& amounts,
                                                 std::int64_t number) {
    auto found = amounts.find(number);
    return found != amounts.end() ? &found->second : nullptr;
  }

  // Once for a line: `12.5` has been told where `12.5 million` stands.
  void found(std::string_view written, std::string unit, const std::vector<InternalAmount>& same) {
    std::string shown = shown_amount(written);
    std::string_view number = std::string_view(shown).substr(0, shown.find_first_not_of(kDigits));
    bool told = shown.find('.') != shown.npos && seen_.contains(std::string(number));
    if (!seen_.insert(shown).second || told) return;
    leaks_.push_back({line_, std::move(shown), std::move(unit), &same});
  }
  static constexpr std::string_view kDigits = "0123456789,.";

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
