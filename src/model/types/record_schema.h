#pragma once

#include <algorithm>

#include "base/formatted.h"
#include "base/number.h"
#include "model/types/record_types.h"
#include "model/types/word_types.h"

// Records and lists of them as JSON Schema (draft 2020-12), by their tables.
namespace fujiplan {

template <TabledRecord Record>
Json schema_of_fields(const Limits& limits, Language language, bool may_be_empty) {
  Json schema = {{"type", "object"}};
  if (!may_be_empty) schema["minProperties"] = 1;
  Json required = Json::array(), one_of = Json::array();
  for (const Field<Record>* row : fields_in<Record>(words_for(limits))) {
    const Field<Record>& field = *row;
    Json property = {{"title", field.label.in(language)},
                     {"description", field.meaning.in(language)}};
    std::visit(
        [&]<typename T>(T Record::*) {
          property.update(FieldType<T>::schema(field.limits(limits.words), language));
        },
        field.slot);
    // Servers of editors read the key of `5: 十分進んでいる` as a number, which they find in no
    // `properties`, but match with a pattern.
    if (std::ranges::all_of(field.key, is_digit)) {
      schema["patternProperties"][formatted("^{}$", field.key)] = property;
    } else {
      schema["properties"][field.key] = property;
    }
    if (field.required == Required::Always) required.push_back(field.key);
    if (field.required == Required::OneOf) {
      one_of.push_back({{"required", Json::array({field.key})}});
    }
  }
  if (!required.empty()) schema["required"] = required;
  if (!one_of.empty()) schema["oneOf"] = one_of;
  schema["additionalProperties"] = false;
  return schema;
}

template <WordList List>
Json schema_of_words(const Limits& limits, Language language) {
  using Word = typename List::Word;
  Json schema = {{"type", "object"}};
  if (!kMayBeNone<Word>) schema["minProperties"] = 1;
  schema["additionalProperties"] = schema_of_fields<Word>(limits, language, true);
  return schema;
}

template <RecordList List>
Json schema_of_items(const Limits& limits, Language language) {
  return {{"type", "array"},
          {"minItems", 1},
          {"items", FieldType<ItemOf<List>>::schema(limits, language)}};
}

}  // namespace fujiplan
