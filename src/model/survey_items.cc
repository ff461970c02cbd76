#include "model/survey_items.h"

#include <algorithm>

#include "base/fnv1a.h"
#include "base/join.h"
#include "base/odd_character.h"
#include "base/text.h"
#include "model/rating/criterion_names.h"
#include "model/types/field_types.h"

namespace fujiplan {
namespace {

struct Items {
  const Vocabulary& words;
  std::span<const Target* const> targets;
  std::vector<SurveyItem> all = {};
};

}  // namespace

void set_answers(SurveyItem& item, const Criterion& criterion) {
  item.criterion = &criterion;
  if (auto numbers = numbers_of(criterion)) {
    item.kind = AnswerKind::Number;
    item.least = numbers->least, item.most = numbers->most;
    return;
  }
  item.kind = AnswerKind::Choice;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    const Level& answer = criterion.answer(i);
    item.choices.push_back({answer.name.value, answer.name.value});
    item.meanings.push_back(answer.meaning.value);
  }
}

namespace {

void add_criterion(Items& items, const SurveyItem& outer, const Criterion& criterion) {
  SurveyItem item{.label = label_of(criterion),
                  .visibility = is_internal(criterion) ? Visibility::Internal : Visibility::Public,
                  .mark = mark_of_criterion(criterion.key.value)};
  item.path = outer.path, item.group = outer.label;
  item.usual = item.label, item.usual_group = outer.usual;
  item.path.push_back(criterion.key.value);
  set_answers(item, criterion);
  item.text = [&criterion](const SurveyEntry& entry) {
    const Score* score = entry.evaluation.find(criterion);
    return score != nullptr ? std::string(score->name()) : std::string();
  };
  items.all.push_back(std::move(item));
}

// 上期 also where the plan calls it something else.
Text usual_label(const PartWord& part) {
  for (const PartWord& word : standard_vocabulary().parts) {
    if (word.name.value == part.name.value) return full_label(word);
  }
  return full_label(part);
}

// One for each part of the year; one alone where years are not divided.
void add_worked_phase(Items& items, const SurveyItem& outer, const PartWord* part) {
  using Type = FieldType<Spanned<Phase>>;
  SurveyItem item = outer;
  item.mark = mark_of_part(part);
  item.kind = Type::kAnswer;
  item.choices = Type::choices(items.words);
  item.numbered = Type::kNumbered;
  if (part != nullptr) {
    item.time = part;
    item.group = outer.label, item.usual_group = outer.usual;
    item.label = full_label(*part), item.usual = usual_label(*part);
    item.path.push_back(part->name.value);
  }
  item.text = [part](const SurveyEntry& entry) {
    const WorkedPhase* worked = entry.schedule.find(part);
    return worked != nullptr ? Type::in_file(worked->phase) : std::string();
  };
  items.all.push_back(std::move(item));
}

void add_own_field(Items& items, const OwnField& field) {
  const OwnTypeRow& type = row_of_type(field.type.value);
  SurveyItem item{.path = {field.name.value},
                  .label = label_of(field),
                  .usual = label_of(field),
                  .kind = type.answer,
                  .visibility = visibility_of(field),
                  .most = kLargestWhole,
                  .block = field.type.value == OwnType::LongText,
                  .mark = mark_of_criterion(field.name.value),
                  .own = &field};
  if (field.type.value == OwnType::Money) item.money = &money_of(items.words);
  for (const Line& choice : field.choices.value) {
    item.choices.push_back({choice.value, choice.value});
  }
  item.text = [key = field.name.value](const SurveyEntry& entry) {
    const OwnValue* value = find_own(entry.own, key);
    return value != nullptr && is_present(*value) ? own_in_file(*value) : std::string();
  };
  if (type.as_written != nullptr) {
    item.as_written = [as_written = type.as_written, &field, style = items.words.years](
                          std::string_view typed) { return as_written(typed, field, style); };
  }
  items.all.push_back(std::move(item));
}

// Told apart from values of targets by its beginning.
std::string mark_of_source(const SurveyItem& item) {
  return kMarkOfCriterion + short_hash("\n" + join(item.path, "\n"), kDigitsOfCriterion);
}

// The parts of an amount by source, behind the amount as one number.
void add_parts(Items& items, const SurveyItem& whole, Amount SurveyEntry::*member) {
  const MoneyTerms& money = *whole.money;
  const Message& name = money.names[amount_at(whole.path.back())];
  for (const MoneySource& source : money.sources) {
    SurveyItem item = whole;
    item.label = item.usual = {source.name.value, source.name.value};
    item.group = {name.ja, name.en};
    item.usual_group = kAmounts[amount_at(whole.path.back())].label;
    item.path.push_back(source.key.value);
    item.source = &source;
    item.mark = mark_of_source(item);
    item.text = [member, key = source.key.value](const SurveyEntry& entry) {
      const Amount& amount = entry.*member;
      const AmountPart* part = amount.find(key);
      return part != nullptr ? amount_in_file(part->units, *amount.money) : std::string();
    };
    items.all.push_back(std::move(item));
  }
}

void add_items(Items& items) {
  for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
    SurveyItem item{.label = label_of(field, items.words),
                    .usual = field.label,
                    .visibility = visibility_of(field, items.words),
                    .part = field.part,
                    .least = field.least,
                    .most = field.most,
                    .block = field.block};
    if (field.mark != 0) item.mark = field.mark;
    item.path.push_back(field.key);
    std::visit(
        [&]<typename T>(T SurveyEntry::*member) {
          if constexpr (std::is_same_v<T, WorkedPhases>) {
            if (items.words.parts.empty()) add_worked_phase(items, item, nullptr);
            for (const PartWord& part : items.words.parts) add_worked_phase(items, item, &part);
          } else if constexpr (std::is_same_v<T, Evaluation>) {
            for (const Criterion& criterion : items.words.criteria) {
              add_criterion(items, item, criterion);
            }
          } else if constexpr (std::is_same_v<T, Reviews>) {
            add_review_items(items.all, item, items.words);
          } else if constexpr (std::is_same_v<T, OwnValues>) {
            for (const OwnField* own : own_fields(items.words.survey_fields)) {
              add_own_field(items, *own);
            }
          } else if constexpr (std::is_same_v<T, Values>) {
            for (const Target* target : items.targets) {
              add_value_items(items.all, item, *target, items.words.years);
            }
          } else {
            static_assert(AnswerType<T>, "its FieldType must say how such an answer is typed");
            item.kind = FieldType<T>::kAnswer;
            if constexpr (FieldType<T>::kAnswer == AnswerKind::Choice) {
              item.choices = FieldType<T>::choices(items.words);
              item.numbered = FieldType<T>::kNumbered;
            }
            item.text = [=](const SurveyEntry& entry) {
              return FieldType<T>::in_file(entry.*member);
            };
            if constexpr (std::is_same_v<T, Amount>) {
              const Message& usual = money_of(items.words).labels[amount_at(field.key)];
              item.usual = {usual.ja, usual.en};
              item.money = &money_of(items.words);
            }
            items.all.push_back(std::move(item));
            if constexpr (std::is_same_v<T, Amount>) {
              const SurveyItem whole = items.all.back();
              add_parts(items, whole, member);
            }
          }
        },
        field.slot);
  }
}

}  // namespace

std::vector<SurveyItem> survey_items(const Vocabulary& words,
                                     std::span<const Target* const> targets) {
  Items items{words, targets};
  add_items(items);
  return std::move(items.all);
}

// `w` and as many digits as tell criteria apart that nobody has chosen to be alike.
std::string mark_of_criterion(std::string_view key) {
  for (const MarkedCriterion& marked : kMarkedCriteria) {
    if (marked.key == key) return {marked.mark};
  }
  return kMarkOfCriterion + short_hash(key, kDigitsOfCriterion);
}

// Told apart from criteria by a line end, which no key has.
std::string mark_of_part(const PartWord* part) {
  constexpr std::string_view kKey = "schedule\n";
  std::string_view name = part != nullptr ? part->name.value : std::string_view();
  for (const MarkedPart& marked : kMarkedParts) {
    if (marked.name == name) return {marked.mark};
  }
  return kMarkOfCriterion + short_hash(std::string(kKey).append(name), kDigitsOfCriterion);
}

std::string key_of(const SurveyItem& item) {
  return join(item.path, ".");
}

std::string label_of(const SurveyItem& item, Language language) {
  std::string_view label = item.label.in(language);
  if (item.group.empty()) return std::string(label);
  return std::string(item.group.in(language)) + in_brackets(label, language);
}

Message label_of(const SurveyItem& item) {
  return {label_of(item, Language::Japanese), label_of(item, Language::English)};
}

static std::string joined_head(Text group, Text label, Language language) {
  std::string head(label.in(language));
  return group.empty() ? head : std::string(group.in(language)) + " " + head;
}
std::string head_of(const SurveyItem& item, Language language) {
  return joined_head(item.group, item.label, language);
}
std::string usual_head(const SurveyItem& item, Language language) {
  return joined_head(item.usual_group, item.usual, language);
}

std::string plain_name(std::string_view name) {
  auto is_printed = [](char c) { return c >= 0x20 && c < 0x7F; };  // looks like no other
  bool ascii = std::ranges::all_of(name, is_printed);
  std::string plain = to_lower_ascii(ascii ? std::string(name) : to_half_width(look_of(name)));
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return plain;
}

std::string bare_name(std::string_view name) {
  std::string plain = plain_name(name);
  return plain.substr(0, plain.find('('));
}

}  // namespace fujiplan
