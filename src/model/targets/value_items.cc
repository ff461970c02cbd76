#include <algorithm>
#include <array>
#include <set>

#include "base/fnv1a.h"
#include "base/join.h"
#include "base/text.h"
#include "model/survey_items.h"
#include "model/targets/target_types.h"
#include "notation/era_date.h"

// The answers for targets: what stands in `values` of the survey.
namespace fujiplan {

// --- when it was measured

// 令和7年3月現在: no spreadsheet makes a date of another form of it.
static constexpr Text kAsOfBefore{"", "as of "}, kAsOfBehind{"現在", ""};

static std::string as_of_in_words(std::string_view text, YearStyle style, Language language) {
  if (!kMonthOrDayShape.fits(text)) return std::string(text);
  return std::string(kAsOfBefore.in(language)) + spoken_date(text, style, language) +
         std::string(kAsOfBehind.in(language));
}

static std::string as_of_as_written(std::string_view typed) {
  std::string_view date = trim(typed);
  for (std::string_view end : {kAsOfBehind.ja, std::string_view("時点")}) {
    if (date.ends_with(end)) date.remove_suffix(end.size());
  }
  if (to_lower_ascii(date).starts_with(kAsOfBefore.en)) date.remove_prefix(kAsOfBefore.en.size());
  return typed_date(date).value_or(std::string(typed));
}

// --- the items

static const ReachedValue* reached_in(const SurveyEntry& entry, std::string_view key) {
  return entry.values.find(key);
}

// Yes or no, in words: `true` is the first of the choices.
static SurveyItem yes_or_no(Text yes, Text no, std::string_view key, Flag ReachedValue::*flag) {
  SurveyItem item;
  item.kind = AnswerKind::Choice;
  item.choices = {yes, no}, item.in_file = {"true", "false"};
  item.text = [=](const SurveyEntry& entry) {
    const ReachedValue* value = reached_in(entry, key);
    if (value == nullptr || !(value->*flag)) return std::string();
    return std::string(((value->*flag).value ? yes : no).ja);
  };
  return item;
}

static SurveyItem number_item(const Target& target) {
  SurveyItem item{.label = {target.name.value, target.name.value}, .kind = AnswerKind::Decimal};
  item.text = [key = target.key.value](const SurveyEntry& entry) {
    const Figure* value = entry.values.number_of(key);
    return value != nullptr ? std::string(value->text) : std::string();
  };
  return item;
}

static SurveyItem as_of_item(const Target& target) {
  SurveyItem item;
  item.kind = AnswerKind::OneLine, item.as_written = as_of_as_written;
  item.text = [key = target.key.value](const SurveyEntry& entry) {
    const ReachedValue* value = reached_in(entry, key);
    return value != nullptr ? std::string(value->as_of.value) : std::string();
  };
  return item;
}

void add_value_items(std::vector<SurveyItem>& items, const SurveyItem& values, const Target& target,
                     YearStyle style) {
  const std::string_view key = target.key.value;
  auto add = [&](SurveyItem item, ValuePart part, std::string_view of_part) {
    item.target = &target, item.value_part = part;
    item.mark = mark_of_target(target, of_part);
    item.path = values.path;
    item.path.push_back(key);
    if (of_part.empty()) {
      item.group = values.label;
    } else {
      auto fields = fields_of(RecordOf<ReachedValue>{});
      auto row = std::ranges::find(fields, of_part, &Field<ReachedValue>::key);
      item.label = item.usual = row->label;
      item.group = item.usual_group = {target.name.value, target.name.value};
      item.path.push_back(of_part);
    }
    items.push_back(std::move(item));
  };
  add(number_item(target), ValuePart::Number, "");
  add(yes_or_no(kMet, kNotMet, key, &ReachedValue::met), ValuePart::Met, "met");
  SurveyItem as_of = as_of_item(target);
  as_of.in_words = [style](std::string_view text, Language language) {
    return as_of_in_words(text, style, language);
  };
  add(std::move(as_of), ValuePart::AsOf, "as_of");
  add(yes_or_no(kProvisional, kFinal, key, &ReachedValue::provisional), ValuePart::Provisional,
      "provisional");
}

// --- which there are

// What makes the targets of two projects the same.
using TargetIdentity = std::array<std::string_view, 3>;
static TargetIdentity identity_of(const Target& target) {
  return {target.key.value, target.name.value, target.unit.value};
}

std::vector<const Target*> targets_of(std::span<const Project> projects) {
  std::vector<const Target*> targets;
  std::set<TargetIdentity> seen;
  for (const Project& project : projects) {
    for (const Target& target : project.targets.value) {
      if (!target.key || !target.name) continue;
      bool is_new = seen.insert(identity_of(target)).second;
      if (is_new) targets.push_back(&target);
    }
  }
  return targets;
}

bool has_item(const Project& project, const SurveyItem& item) {
  if (!item.is_value()) return true;
  const Target* own = find_target(project.targets, item.target->key.value);
  return own != nullptr && identity_of(*own) == identity_of(*item.target);
}

bool is_asked_for(const Project& project, const SurveyItem& item, FiscalYear year) {
  if (!item.is_value()) return true;
  if (!has_item(project, item)) return false;
  const Target& target = *find_target(project.targets, item.target->key.value);
  const SurveyEntry* entry = answers_of(project, year);
  bool said = entry != nullptr && !item.text(*entry).empty();
  switch (item.value_part) {
    case ValuePart::Number:  // what is in words from the first year to the last may have no number
      return said || target.unit || target.base || !target.years.empty();
    case ValuePart::Met:
      return said || (target.words.find(year) != nullptr && target.number_in(year) == nullptr);
    case ValuePart::AsOf:
    case ValuePart::Provisional:
      break;
  }
  return said;
}

// Told apart from criteria by a line end, which no key has.
std::string mark_of_target(const Target& target, std::string_view part) {
  std::string text = join(identity_of(target), "\n");
  if (!part.empty()) text += "\n" + std::string(part);
  return kMarkOfCriterion + short_hash(text, kDigitsOfCriterion);
}

// --- choices in the files

std::string from_file(const SurveyItem& item, std::string_view text) {
  auto written = std::ranges::find(item.in_file, text);
  if (written == item.in_file.end()) return std::string(text);
  return std::string(item.choices[static_cast<std::size_t>(written - item.in_file.begin())].ja);
}

std::string for_file(const SurveyItem& item, std::string_view text) {
  auto choice = std::ranges::find(item.choices, text, &Text::ja);
  if (item.in_file.empty() || choice == item.choices.end()) return std::string(text);
  return std::string(item.in_file[static_cast<std::size_t>(choice - item.choices.begin())]);
}

}  // namespace fujiplan
