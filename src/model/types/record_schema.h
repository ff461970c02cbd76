#pragma once

#include <algorithm>

#include "base/formatted.h"
#include "base/number.h"
#include "model/marks.h"
#include "model/types/record_types.h"
#include "model/types/word_types.h"

// Records and lists of them as JSON Schema (draft 2020-12), by their tables.
namespace fujiplan {

template <typename Record>
std::string meaning_in(const Field<Record>& field, const Vocabulary&, Language language) {
  return std::string(field.meaning.in(language));
}

// Each mark of the plan is a key of the project.
inline void add_marks(Json& schema, Json& required, const Vocabulary& words, Language language) {
  for (const MarkWord& mark : words.marks) {
    schema["properties"][mark.name.value] = {{"title", label_of(mark).in(language)},
                                             {"description", explained(mark, language)},
                                             {"type", "boolean"}};
    required.push_back(mark.name.value);
  }
}

template <TabledRecord Record>
Json schema_of_fields(const Limits& limits, Language language, bool may_be_empty) {
  Json schema = {{"type", "object"}};
  if (!may_be_empty) schema["minProperties"] = 1;
  Json required = Json::array(), one_of = Json::array();
  for (const Field<Record>* row : fields_in<Record>(words_for(limits))) {
    const Field<Record>& field = *row;
    bool marks =
        std::visit([]<typename T>(T Record::*) { return std::is_same_v<T, Marks>; }, field.slot);
    if (marks) {
      add_marks(schema, required, words_for(limits), language);
      continue;
    }
    Json property = {{"title", field.label.in(language)},
                     {"description", meaning_in(field, words_for(limits), language)}};
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
