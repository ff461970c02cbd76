#include "model/survey_items.h"

#include "base/join.h"
#include "base/odd_character.h"
#include "base/text.h"
#include "model/types/field_types.h"

namespace fujiplan {
namespace {

// `reach` leads from an entry to the record whose rows are added; `outer` is the row of that
// record, when it is not the entry itself.
template <typename Record, typename Reach>
void add_items(std::vector<SurveyItem>& items, const SurveyItem* outer, Reach reach) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    SurveyItem item{.label = field.label,
                    .meaning = field.meaning,
                    .visibility = field.visibility,
                    .part = field.part,
                    .least = field.least,
                    .most = field.most,
                    .block = field.block,
                    .mark = field.mark};
    if (outer != nullptr) {
      item.path = outer->path, item.group = outer->label;
      if (item.part == PlanPart::All) item.part = outer->part;
    }
    item.path.push_back(field.key);
    std::visit(
        [&]<typename T>(T Record::*member) {
          auto inner = [=](const SurveyEntry& entry) -> const T& { return reach(entry).*member; };
          if constexpr (TabledRecord<T>) {
            add_items<T>(items, &item, inner);
          } else {
            static_assert(AnswerType<T>, "its FieldType must say how such an answer is typed");
            item.kind = FieldType<T>::kAnswer;
            if constexpr (FieldType<T>::kAnswer == AnswerKind::Choice) {
              item.choices_in = FieldType<T>::choices;
              item.numbered = FieldType<T>::kNumbered;
            }
            item.text = [=](const SurveyEntry& entry) {
              return FieldType<T>::in_file(inner(entry));
            };
            items.push_back(std::move(item));
          }
        },
        field.slot);
  }
}

}  // namespace

std::span<const SurveyItem> survey_items() {
  static const std::vector<SurveyItem> kItems = [] {
    std::vector<SurveyItem> items;
    add_items<SurveyEntry>(items, nullptr,
                           [](const SurveyEntry& entry) -> const SurveyEntry& { return entry; });
    return items;
  }();
  return kItems;
}

std::string key_of(const SurveyItem& item) {
  return join(item.path, ".");
}

std::string label_of(const SurveyItem& item, Language language) {
  std::string_view label = item.label.in(language);
  if (item.group.empty()) return std::string(label);
  return std::string(item.group.in(language)) + in_brackets(label, language);
}

std::string head_of(const SurveyItem& item, Language language) {
  std::string label(item.label.in(language));
  return item.group.empty() ? label : std::string(item.group.in(language)) + " " + label;
}

std::string plain_name(std::string_view name) {
  std::string plain = to_lower_ascii(to_half_width(look_of(name)));
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return plain;
}

std::string bare_name(std::string_view name) {
  std::string plain = plain_name(name);
  return plain.substr(0, plain.find('('));
}

const SurveyItem* find_survey_item(std::string_view key) {
  for (const SurveyItem& item : survey_items()) {
    if (key_of(item) == key) return &item;
  }
  return nullptr;
}

}  // namespace fujiplan
