#include "survey/form_header.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/join.h"
#include "base/text.h"
#include "survey/form_faults.h"
#include "survey/form_names.h"
#include "survey/form_year.h"

namespace fujiplan {

// Its own heads say it; a plan may call ids alike in both languages.
static Language language_of(const std::vector<std::string>& headers, Language of_plan) {
  for (Language language : {Language::Japanese, Language::English}) {
    const std::vector<std::string> heads = {header_key(kVersionHead.in(language)),
                                            header_key(kEndHead.in(language))};
    bool has = std::ranges::any_of(headers, [&](const auto& cell) { return is_head(cell, heads); });
    if (has) return language;
  }
  return of_plan;
}

std::optional<HeaderRow> header_row_of(std::span<const std::vector<std::string>> rows,
                                       const Vocabulary& words) {
  std::vector<std::string> ids = project_id_keys(words);
  std::ranges::move(group_id_keys(), std::back_inserter(ids));
  auto is_id = [&](const std::string& cell) { return is_head(cell, ids); };
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (!std::ranges::any_of(rows[row], is_id)) continue;
    return HeaderRow{row, language_of(rows[row], words.language)};
  }
  return std::nullopt;
}

// Do the brackets of a head, if it has some, name thousands or the like where the right ones do
// not?
static bool has_other_multiple(std::string_view typed, std::string_view right, Language language) {
  constexpr std::string_view kMultiples[] = {"百", "千", "万", "億"};
  constexpr std::string_view kInEnglish[] = {"thousand", "million", "billion", "000"};
  std::span<const std::string_view> words = kMultiples;
  if (language == Language::English) words = kInEnglish;
  return !typed.empty() && std::ranges::any_of(words, [&](auto word) {
    return (typed.find(word) != typed.npos) != (right.find(word) != right.npos);
  });
}

// 予算額（千円） in place of 予算額（円）: brackets do not tell columns apart, but what they say of
// an amount counts. Where the plan has renamed the amount, forms may be older than the name, so
// that they say the unit of the plan.
static bool has_other_unit(const FormColumn& column, std::string_view header, Language language) {
  const SurveyItem* item = column.item;
  bool amount = column.role == ColumnRole::Answer && item->kind == AnswerKind::Amount;
  if (!amount) return false;
  auto brackets_of = [](std::string_view head) {
    return plain_name(head).substr(bare_name(head).size());
  };
  std::string typed = brackets_of(header);
  std::string unit = in_brackets(name_of(item->money->unit).in(language), language);
  return has_other_multiple(typed, brackets_of(column.header), language) &&
         has_other_multiple(typed, plain_name(unit), language);
}

static std::size_t values_below(const FormTable& table, CellPlace header) {
  std::size_t count = 0;
  for (std::size_t row = header.row + 1; row < table.rows.size(); ++row) {
    count += !trim(table.text({row, header.column})).empty();
  }
  return count;
}

// A form that the present program has made: an older one has no years in its headers.
static bool has_years(std::span<const FormColumn* const> columns,
                      const std::vector<std::string>& headers, Language language) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    bool answer = columns[i] != nullptr && columns[i]->role == ColumnRole::Answer;
    if (answer && year_in_head(header_key(headers[i]), language)) return true;
  }
  return false;
}

namespace {

class HeaderReader {
 public:
  HeaderReader(const FormTable& table, std::size_t file, const FormHeads& heads, FiscalYear year)
      : table_(table),
        file_(file),
        row_(table.header_row.value()),
        columns_(heads.columns),
        finder_(heads.finder),
        heads_(heads),
        year_(year),
        made_(table, heads.columns) {}

  HeaderReading read() {
    const std::vector<std::string>& cells = table_.rows[row_];
    header_.row = row_;
    for (std::size_t i = 0; i < cells.size(); ++i) read_cell(cells[i], i);
    for (std::size_t i : unknown_) judge_unknown(cells[i], i);
    find_missing(cells);
    find_for_reading();
    reading_.header = std::move(header_);
    return std::move(reading_);
  }

 private:
  using Says = ColumnFinder::Says;

  template <typename... Args>
  void report(const CellFault<Args...>& fault, std::size_t column,
              const std::type_identity_t<Args>&... args) {
    reading_.findings.push_back(fault.at(file_, {row_, column}, args...));
    reading_.usable = false;
  }

  // The header as a message shows it.
  std::string shown(std::size_t i) const { return shortened(table_.shown({row_, i})); }

  void read_cell(const std::string& cell, std::size_t i) {
    const FormColumn* column = meant_column(cell, i);
    header_.columns.push_back(column);
    if (column == nullptr) {
      if (!trim(cell).empty()) unknown_.push_back(i);
      return;
    }
    auto [first, is_new] = seen_.try_emplace(column, i);
    if (!is_new) report(kRepeatedColumn, i, shown(i), column_name(first->second));
    if (has_other_unit(*column, cell, table_.language)) {
      report(kOtherUnit, i, shown(i), column->header);
    }
    if (column->role == ColumnRole::Version) header_.version = i;
    if (column->role == ColumnRole::Id) header_.id = i;
    if (column->role == ColumnRole::End) header_.end = i;
  }

  const FormColumn* column_of(const SurveyItem* item, bool last_year) const {
    auto is_it = [&](const FormColumn& c) { return c.item == item && c.last_year == last_year; };
    auto column = std::ranges::find_if(columns_, is_it);
    return column != columns_.end() ? &*column : nullptr;
  }

  // The column that the header names by itself, or did when the form was made.
  const FormColumn* meant_column(const std::string& cell, std::size_t i) {
    ColumnFinder::Found found = finder_.find(cell);
    bool may_be_score =
        found.column == nullptr || (found.column->item && found.column->item->is_score());
    if (!may_be_score || found.says == Says::OtherYear) return found.column;
    std::vector<const SurveyItem*> meant = made_.meant_by(found.name);
    if (meant.empty()) return found.column;
    bool of_last_year = found.says == Says::LastYear;
    const FormColumn* then = column_of(meant.front(), of_last_year);
    bool agreed = found.column == nullptr || found.column == then || of_last_year;
    if (meant.size() == 1 && agreed) return then;
    const FormColumn* column = found.column != nullptr ? found.column : then;
    if (!of_last_year && values_below(table_, {row_, i}) > 0) doubt(i, meant, column);
    return column;
  }

  void doubt(std::size_t i, const std::vector<const SurveyItem*>& meant, const FormColumn* now) {
    std::vector<std::string> keys;
    for (const SurveyItem* score : meant) keys.push_back(key_of(*score));
    reading_.findings.push_back(
        kOtherCriterion.at(file_, {row_, i}, shown(i), join(keys, "`, `"), key_of(*now->item)));
    header_.doubtful.insert(i);
  }

  bool is_missing(const FormColumn& column) const { return !seen_.contains(&column); }

  // The column without which nothing can be read, or whose answers would be lost.
  const FormColumn* most_likely(const std::string& name) const {
    // What is compared takes its time: no form has so long a header, or so many of them.
    constexpr std::size_t kLongest = 1000, kMost = 500;  // bytes, columns
    if (name.size() > kLongest || unknown_.size() > kMost) return nullptr;
    std::vector<std::string> keys;
    std::vector<const FormColumn*> meant;
    for (const FormColumn& column : columns_) {
      bool needed = column.role == ColumnRole::Answer || column.role == ColumnRole::Version;
      if (!needed || !is_missing(column)) continue;
      for (const std::string& one : column.names) {
        keys.push_back(key_of_name(column, one));
        meant.push_back(&column);
      }
    }
    auto nearest = nearest_name(name, views_of(keys));
    if (!nearest) return nullptr;
    return meant[static_cast<std::size_t>(std::ranges::find(keys, *nearest) - keys.begin())];
  }

  void judge_unknown(const std::string& cell, std::size_t i) {
    std::size_t values = values_below(table_, {row_, i});
    ColumnFinder::Found found = finder_.find(cell);
    if (values > 0 && found.says == Says::OtherYear) {
      report(kColumnOfOtherYear, i, shown(i), in_words(year_));
      return;
    }
    if (values > 0 && heads_.not_asked.contains(found.name)) {
      bool of_group = !heads_.level.empty();
      report(kNotAskedOf, i, shown(i), of_group ? kOfLevel(heads_.level) : kOfPlan());
      return;
    }
    const FormColumn* nearest = values > 0 ? most_likely(found.name) : nullptr;
    if (nearest == nullptr && values > 0 && found.says == Says::ThisYear) {
      report(kUnknownAnswer, i, shown(i), {values, "value"});
      return;
    }
    if (nearest == nullptr) {
      reading_.unused.push_back({file_, {row_, i}, shown(i), values});
      return;
    }
    report(kNearlyAHeader, i, shown(i), {values, "value"}, nearest->header);
    told_.push_back(nearest);
    header_.columns[i] = nearest;  // its cells are answers, although refused
  }

  void find_missing(const std::vector<std::string>& cells) {
    bool old = !has_years(header_.columns, cells, table_.language);
    for (const FormColumn& column : columns_) {
      if (!is_missing(column) || std::ranges::find(told_, &column) != told_.end()) continue;
      bool may_lack = column.role == ColumnRole::Answer && column.stands != nullptr;
      if (column.is_of_target() || may_lack) continue;  // no project of the form may have it
      if (column.role == ColumnRole::Version) report(kMissingColumn, 0, column.names.front());
      bool told = column.role == ColumnRole::Answer || column.role == ColumnRole::Name ||
                  (column.role == ColumnRole::End && !old);
      if (told) reading_.missing.push_back({file_, column.names.front()});
    }
  }

  void find_for_reading() {
    for (const FormColumn& column : columns_) {
      if (!is_for_reading(column.role)) continue;
      auto seen = seen_.find(&column);
      header_.for_reading.push_back(
          {&column, seen != seen_.end() ? std::optional(seen->second) : std::nullopt});
    }
  }

  const FormTable& table_;
  std::size_t file_, row_;
  std::span<const FormColumn> columns_;
  const ColumnFinder& finder_;
  const FormHeads& heads_;
  FiscalYear year_;
  NamesWhenMade made_;
  FormHeader header_;
  std::map<const FormColumn*, std::size_t> seen_;  // where it stands first
  std::vector<std::size_t> unknown_;
  std::vector<const FormColumn*> told_;  // missing, but a finding names them
  HeaderReading reading_;
};

}  // namespace

HeaderReading read_form_header(const FormTable& table, std::size_t file, const FormHeads& heads,
                               FiscalYear year) {
  return HeaderReader(table, file, heads, year).read();
}

}  // namespace fujiplan
