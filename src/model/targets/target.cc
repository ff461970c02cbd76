#include "model/targets/target.h"

#include <algorithm>

#include "base/format.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "model/types/text_shapes.h"
#include "notation/calendar.h"
#include "notation/decimal.h"
#include "notation/era_date.h"

namespace fujiplan {

static constexpr Field<Target> kTargetFields[] = {
    {.key = "key",
     .slot = &Target::key,
     .label = {"キー", "key"},
     .meaning = {"調査票の `values` で使う短い語（例: `online`）",
                 "short word by which `values` names it, such as `online`"},
     .required = Required::Always},
    {.key = "name",
     .slot = &Target::name,
     .label = {"目標", "target"},
     .meaning = {"目標の名称", "name of the target"},
     .required = Required::Always},
    {.key = "unit",
     .slot = &Target::unit,
     .label = {"単位", "unit"},
     .meaning = {"単位（任意）", "unit of the numbers (optional)"},
     .shape = &kUnitShape},
    {.key = "base",
     .slot = &Target::base,
     .label = {"基準値", "base"},
     .meaning = {"計画を始める前の値（任意）。小数は引用符で囲む",
                 "the value before the plan began (optional); decimals stand in quotes"}},
    {.key = "sums",
     .slot = &Target::sums,
     .label = {"累計", "running total"},
     .meaning = {"年度ごとの実績値の累計を目標値と比べるなら `true`（任意）",
                 "`true`: the running total of the yearly values is compared with the target "
                 "(optional)"}},
    {.key = "original",
     .slot = &Target::original,
     .label = {"当初目標値", "original target"},
     .meaning = {"改定した目標値の、当初の値（任意。例: `{R6: 300}`）",
                 "what a revised target was at first (optional), such as `{R6: 300}`"}},
    {.key = "words",
     .slot = &Target::words,
     .label = {"言葉による目標", "target in words"},
     .meaning = {"数でなく言葉で定めた年度の目標（任意。例: `{R6: 基準値を上回る}`）",
                 "targets in words, for the years that have no number (optional), such as "
                 "`{R6: above the base}`"}},
    {.key = "better",
     .slot = &Target::better,
     .label = {"良い方向", "better"},
     .meaning = {"大きいほど良いなら `high`、小さいほど良いなら `low`（任意。省略すると `high`）",
                 "`high` or `low`: which way is better (optional; `high` when absent)"}},
};
std::span<const Field<Target>> fields_of(RecordOf<Target>) {
  return checked_rows<kTargetFields>();
}

static constexpr Field<ReachedValue> kReachedFields[] = {
    {.key = "value",
     .slot = &ReachedValue::value,
     .label = {"実績値", "value"},
     .meaning = {"数。小数は引用符で囲む。言葉による目標の年度は省略できる",
                 "the number; decimals stand in quotes. Optional where the target is in words"}},
    {.key = "met",
     .slot = &ReachedValue::met,
     .label = {"達成状況", "met"},
     .meaning = {"言葉による目標を達成したら `true`、しなければ `false`",
                 "was the target in words met?"}},
    {.key = "as_of",
     .slot = &ReachedValue::as_of,
     .label = {"時点", "as of"},
     .meaning = {"いつの値か（任意。例: `\"2025-03\"`、`\"2025-03-31\"`）",
                 "when it was measured (optional), such as `\"2025-03\"` or `\"2025-03-31\"`"},
     .shape = &kMonthOrDayShape},
    {.key = "provisional",
     .slot = &ReachedValue::provisional,
     .label = {"暫定値", "provisional"},
     .meaning = {"後で確定する暫定値なら `true`（任意）",
                 "`true` for a number that may still change (optional)"}},
};
std::span<const Field<ReachedValue>> fields_of(RecordOf<ReachedValue>) {
  return checked_rows<kReachedFields>();
}

// The value of a year; null where there is none.
template <typename Item, typename Value>
static const Value* find_in(const std::vector<Item>& years, FiscalYear year, Value Item::*value) {
  for (const Item& of : years) {
    if (of.year.value == year) return of.*value ? &(of.*value) : nullptr;
  }
  return nullptr;
}

const Figure* YearNumbers::find(FiscalYear year) const {
  return find_in(years, year, &YearNumber::number);
}

const Line* YearLines::find(FiscalYear year) const {
  return find_in(years, year, &YearLine::text);
}

const Figure* Target::number_in(FiscalYear year) const {
  return find_in(years, year, &YearNumber::number);
}

const ReachedValue* Values::find(std::string_view key) const {
  for (const ReachedValue& value : reached) {
    if (value.key.value == key) return value.present ? &value : nullptr;
  }
  return nullptr;
}

const Figure* Values::number_of(std::string_view key) const {
  const ReachedValue* value = find(key);
  return value != nullptr && value->value ? &value->value : nullptr;
}

const Target* find_target(const Targets& targets, std::string_view key) {
  for (const Target& target : targets.value) {
    if (target.key.value == key) return &target;
  }
  return nullptr;
}

std::string name_with_unit(const Target& target, Language language) {
  std::string name(target.name.value);
  return target.unit ? name + in_brackets(target.unit.value, language) : name;
}

std::string with_unit(const Target& target, std::string_view number, Language language) {
  std::string text = decimal_with_commas(number);
  if (!target.unit) return text;
  std::string_view unit = target.unit.value;
  bool word = language == Language::English && is_letter_or_digit(unit.front());
  return text + (word ? " " : "") + std::string(unit);
}

std::string goal_in_words(const Target& target, FiscalYear year, Language language) {
  constexpr Format<std::string> kTotal{"累計{}", "{} in total"},
      kAtFirst{"当初{}", "originally {}"};
  auto number = [&](const Figure& figure) {
    std::string text = decimal_with_commas(figure.text);
    return target.is_sum() ? kTotal.in(language, text) : text;
  };
  std::string out;
  if (const Figure* goal = target.number_in(year)) {
    out = number(*goal);
  } else if (const Line* words = target.words.find(year)) {
    out = words->value;
  }
  const Figure* original = target.original.find(year);
  if (original == nullptr) return out;
  return out + in_brackets(kAtFirst.in(language, decimal_with_commas(original->text)), language);
}

std::string remarks_in_words(const ReachedValue& value, Language language) {
  constexpr Format<std::string> kAsOf{"{}現在", "as of {}"};
  std::vector<std::string> remarks;
  if (value.as_of) {
    remarks.push_back(
        kAsOf.in(language, spoken_date(value.as_of.value, value.as_of.style, language)));
  }
  if (value.provisional.value) remarks.emplace_back(kProvisional.in(language));
  return listed(remarks, language);
}

std::string value_in_words(const ReachedValue& value, Language language) {
  std::string out;
  if (value.value) {
    out = decimal_with_commas(value.value.text);
  } else if (value.met) {
    out = (value.met.value ? kMet : kNotMet).in(language);
  }
  std::string remarks = remarks_in_words(value, language);
  return remarks.empty() ? out : out + in_brackets(remarks, language);
}

// --- dates

static bool is_month_or_day(std::string_view text) {
  constexpr std::size_t kMonth = 7;  // 2025-03
  return is_calendar_date(text.size() == kMonth ? std::string(text) + "-01" : std::string(text));
}
const TextShape kMonthOrDayShape{
    .fits = is_month_or_day,
    .pattern = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
    .expected = {"年月又は年月日（例: `\"2025-03\"`、`\"2025-03-31\"`）",
                 "a month or a day, as in `\"2025-03\"` or `\"2025-03-31\"`"}};

}  // namespace fujiplan
