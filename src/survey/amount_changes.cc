#include "survey/amount_changes.h"

#include <algorithm>
#include <cstdint>

#include "base/number.h"
#include "base/text.h"
#include "model/money/amount_types.h"
#include "model/typed_answer.h"
#include "model/types/ambiguous.h"
#include "notation/money.h"
#include "survey/form_answer.h"
#include "survey/form_faults.h"
#include "yaml/write_scalar.h"

namespace fujiplan {

// Is it the part of that amount?
static bool is_part_of(const SurveyItem& part, const SurveyItem& whole) {
  return part.is_part() && !whole.is_part() && whole.path.size() + 1 == part.path.size() &&
         std::ranges::equal(whole.path, std::span(part.path).first(whole.path.size()));
}

std::optional<AmountTwice> amount_twice(std::span<const AnswerChange> changes) {
  for (const AnswerChange& whole : changes) {
    if (whole.text.empty()) continue;
    for (const AnswerChange& part : changes) {
      if (!part.text.empty() && is_part_of(*part.item, *whole.item)) {
        return AmountTwice{whole.item, part.item};
      }
    }
  }
  return std::nullopt;
}

// An amount of the answers that may be given by source, as one number.
static bool may_be_in_parts(const SurveyItem& item) {
  return item.money != nullptr && item.own == nullptr && !item.is_part() &&
         !item.money->sources.empty();
}

void settle_totals(const Plan& plan, FiscalYear year, const FormTable& table, AnsweredRow& row,
                   std::vector<CellFinding>& findings) {
  const SurveyEntry* entry = answers_of(*row.project, year);
  // After the row has been taken: what its cells do not say stays as it is.
  auto said = [&](const SurveyItem& item) {
    auto answer = std::ranges::find(row.answers, &item, &NewAnswer::item);
    if (answer != row.answers.end()) return answer->text;
    return entry != nullptr ? item.text(*entry) : std::string();
  };
  for (std::size_t i = 0; i < plan.items.size(); ++i) {
    const SurveyItem& whole = plan.items[i];
    if (!may_be_in_parts(whole)) continue;
    CellPlace at = row.cells[i];
    bool has_column = at.column != row.at.column;
    if (!has_column || trim(table.text(at)).empty() || said(whole).empty()) continue;
    std::optional<std::int64_t> sum;
    for (const SurveyItem& part : plan.items) {
      auto units =
          is_part_of(part, whole) ? parse_money(said(part), whole.money->decimals) : std::nullopt;
      if (units) sum = sum.value_or(0) + *units;
    }
    if (!sum) continue;
    std::string total = amount_in_file(*sum, *whole.money);
    if (!is_same_answer(whole, said(whole), total)) {
      findings.push_back(kOtherTotal.at(row.file, at, label_of(whole),
                                        quoted_answer(whole, said(whole)),
                                        quoted_answer(whole, total)));
      continue;
    }
    auto is_it = [&](const NewAnswer& answer) { return answer.item == &whole; };
    row.unchanged += std::erase_if(row.answers, is_it);
  }
}

namespace {

// The value of the file at an amount, and what is to change of it.
struct AmountInFile {
  const SurveyItem& whole;
  std::optional<yaml::Value> value;
  const AnswerChange* one = nullptr;                // as one number
  std::vector<const AnswerChange*> by_source = {};  // those that say something

  bool is_map() const { return value && value->is(yaml::Kind::Mapping); }
  bool is_number() const { return value && value->is(yaml::Kind::Scalar); }
  bool turns_to_number() const { return is_map() && one != nullptr && by_source.empty(); }
  bool turns_to_map() const { return is_number() && !by_source.empty(); }
};

AmountInFile amount_in(const yaml::Document& document, FiscalYear year, const SurveyItem& whole,
                       std::span<const AnswerChange> changes) {
  AmountInFile amount{whole, answer_at(document, year, whole.path)};
  for (const AnswerChange& change : changes) {
    if (change.item == &whole) amount.one = &change;
    if (is_part_of(*change.item, whole) && !change.text.empty()) {
      amount.by_source.push_back(&change);
    }
  }
  return amount;
}

std::string text_of_part(const AmountInFile& amount, std::string_view key) {
  if (!amount.is_map()) return {};
  for (const yaml::Entry entry : amount.value->entries()) {
    if (entry.key.text() == key) return std::string(entry.value.text());
  }
  return {};
}

// `"12.50"`, `1050`: inside a map on one line.
std::string as_scalar(const std::string& text) {
  return is_whole_number(text) ? text : "\"" + text + "\"";
}

void make_number(const AmountInFile& amount, FiscalYear year, std::span<const SurveyItem> items,
                 AmountChanges& out) {
  yaml::Change& change = out.wanted.emplace_back();
  change.path = path_of(amount.whole.path, year);
  if (const std::string& text = amount.one->text; !text.empty()) {
    change.value = yaml::NewValue{text, is_whole_number(text), false, true};
    out.changed.push_back({&amount.whole, "", text});
  }
  for (const SurveyItem& item : items) {
    if (!is_part_of(item, amount.whole)) continue;
    std::string before = text_of_part(amount, item.path.back());
    if (!before.empty()) out.changed.push_back({&item, before, ""});
  }
}

// `"no"`: other tools would take it for a truth value.
std::string as_key(std::string_view source) {
  const yaml::NewScalar key{std::string(source), other_reading(source).has_value()};
  return yaml::write_scalar(key, yaml::canonical_form(key, true)).head;
}

void make_map(const AmountInFile& amount, FiscalYear year, std::span<const SurveyItem> items,
              AmountChanges& out) {
  std::string map;
  out.changed.push_back({&amount.whole, std::string(amount.value->text()), ""});
  for (const SurveyItem& item : items) {
    auto change = std::ranges::find(amount.by_source, &item, &AnswerChange::item);
    if (change == amount.by_source.end()) continue;
    map +=
        (map.empty() ? "{" : ", ") + as_key(item.path.back()) + ": " + as_scalar((*change)->text);
    out.changed.push_back({&item, "", (*change)->text});
  }
  out.wanted.push_back(
      {path_of(amount.whole.path, year), yaml::NewValue{map + "}", true, false, true}});
}

}  // namespace

AmountChanges take_amount_changes(const yaml::Document& document, FiscalYear year,
                                  std::span<const SurveyItem> items,
                                  std::vector<AnswerChange>& changes) {
  AmountChanges out;
  for (const SurveyItem& whole : items) {
    if (!may_be_in_parts(whole)) continue;
    AmountInFile amount = amount_in(document, year, whole, changes);
    if (amount.is_map() && !amount.by_source.empty() && amount.one != nullptr) {
      // Its removal says no more than they do.
      std::erase_if(changes, [&](const AnswerChange& change) { return change.item == &whole; });
      continue;
    }
    if (!amount.turns_to_number() && !amount.turns_to_map()) continue;
    if (amount.turns_to_number()) {
      make_number(amount, year, items, out);
    } else {
      make_map(amount, year, items, out);
    }
    std::erase_if(changes, [&](const AnswerChange& change) {
      return change.item == &whole || is_part_of(*change.item, whole);
    });
  }
  return out;
}

}  // namespace fujiplan
