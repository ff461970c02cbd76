#include "model/targets/target.h"

#include <algorithm>

#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/decimal.h"

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
     .meaning = {"単位（任意）", "unit of the numbers (optional)"}},
    {.key = "base",
     .slot = &Target::base,
     .label = {"基準値", "base"},
     .meaning = {"計画を始める前の値（任意）。小数は引用符で囲む",
                 "the value before the plan began (optional); decimals stand in quotes"}},
    {.key = "better",
     .slot = &Target::better,
     .label = {"良い方向", "better"},
     .meaning = {"大きいほど良いなら `high`、小さいほど良いなら `low`（任意。省略すると `high`）",
                 "`high` or `low`: which way is better (optional; `high` when absent)"}},
};
std::span<const Field<Target>> fields_of(RecordOf<Target>) {
  return checked_rows<kTargetFields>();
}

const Figure* Target::number_in(FiscalYear year) const {
  for (const YearNumber& of : years) {
    if (of.year.value == year) return of.number ? &of.number : nullptr;
  }
  return nullptr;
}

const Figure* Values::find(std::string_view key) const {
  for (const ReachedValue& value : reached) {
    if (value.key.value == key) return value.value ? &value.value : nullptr;
  }
  return nullptr;
}

const Target* find_target(const Targets& targets, std::string_view key) {
  for (const Target& target : targets.value) {
    if (target.key.value == key) return &target;
  }
  return nullptr;
}

bool is_target_key(std::string_view key) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (key.empty() || key.size() > kLongest || std::ranges::all_of(key, is_digit)) return false;
  auto may_stand = [](char c) {
    bool ascii = static_cast<unsigned char>(c) < 0x80;
    return !ascii || is_letter_or_digit(c) || c == '_' || c == '-';
  };
  return std::ranges::all_of(key, may_stand) && key == to_half_width(key) &&
         key.find("　") == key.npos;
}

std::string name_with_unit(const Target& target, Language language) {
  std::string name(target.name.value);
  return target.unit ? name + in_brackets(target.unit.value, language) : name;
}

std::string with_unit(const Target& target, const Figure& number, Language language) {
  std::string text = decimal_with_commas(number.text);
  if (!target.unit) return text;
  std::string_view unit = target.unit.value;
  bool word = language == Language::English && is_letter_or_digit(unit.front());
  return text + (word ? " " : "") + std::string(unit);
}

}  // namespace fujiplan
