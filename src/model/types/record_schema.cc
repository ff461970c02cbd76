#include "model/types/record_schema.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/number.h"
#include "model/own/types.h"
#include "model/survey.h"

namespace fujiplan {

std::string meaning_in(const Field<SurveyEntry>& field, const Vocabulary& words,
                       Language language) {
  std::size_t amount = amount_at(field.key);
  if (amount == kAmountCount) return std::string(field.meaning.in(language));
  constexpr Format<Text, Text, Text> kAmount{"(3) {}。{}{}", "(3) {} in {}{}"};
  constexpr Text kInternal{"。内部管理項目", "; internal"};
  bool internal = visibility_of(field, words) == Visibility::Internal;
  return kAmount.in(language, kAmounts[amount].meaning, name_of(money_of(words).unit),
                    internal ? kInternal : Text{});
}

void add_marks(std::vector<Property>& properties, const Vocabulary& words, Language language) {
  for (const MarkWord& mark : words.marks) {
    properties.push_back({mark.name.value, label_of(mark), explained(mark, language),
                          Required::Always, Json{{"type", "boolean"}}});
  }
}

void add_own_fields(std::vector<Property>& properties, std::span<const OwnField> declared,
                    const Vocabulary& words, Language language) {
  for (const OwnField* field : own_fields(declared)) {
    std::string meaning(field->meaning ? field->meaning.value : label_of(*field).in(language));
    constexpr Format<std::string, std::string_view> kInUnit{"{}（{}）", "{} ({})"};
    if (field->unit) meaning = kInUnit.in(language, meaning, field->unit.value);
    properties.push_back({field->name.value, label_of(*field), std::move(meaning), Required::No,
                          schema_of(*field, words, language)});
  }
}

Json schema_of_properties(std::vector<Property> properties, Language language, bool may_be_empty) {
  Json schema = {{"type", "object"}};
  if (!may_be_empty) schema["minProperties"] = 1;
  Json required = Json::array(), one_of = Json::array();
  for (Property& row : properties) {
    Json property = {{"title", row.label.in(language)}, {"description", row.meaning}};
    property.update(std::move(row.schema));
    // Servers of editors read the key of `5: 十分進んでいる` as a number, which they find in no
    // `properties`, but match with a pattern.
    if (std::ranges::all_of(row.key, is_digit)) {
      schema["patternProperties"][formatted("^{}$", row.key)] = std::move(property);
    } else {
      schema["properties"][row.key] = std::move(property);
    }
    if (row.required == Required::Always) required.push_back(row.key);
    if (row.required == Required::OneOf) {
      one_of.push_back({{"required", Json::array({row.key})}});
    }
  }
  if (!required.empty()) schema["required"] = required;
  if (!one_of.empty()) schema["oneOf"] = one_of;
  schema["additionalProperties"] = false;
  return schema;
}

}  // namespace fujiplan
