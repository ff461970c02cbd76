#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/marks.h"
#include "model/types/record_types.h"
#include "model/types/word_types.h"

// Records and lists of them as JSON Schema (draft 2020-12), by their tables.
namespace fujiplan {

template <typename Record>
std::string meaning_in(const Field<Record>& field, const Vocabulary&, Language language) {
  return std::string(field.meaning.in(language));
}

// Of an amount with its unit, and whether it is internal.
std::string meaning_in(const Field<SurveyEntry>& field, const Vocabulary& words, Language language);

// A key of a record, and what may stand there.
struct Property {
  std::string_view key;
  Text label;
  std::string meaning;
  Required required;
  Json schema;
};
// Each mark of the plan is a key of the project.
void add_marks(std::vector<Property>& properties, const Vocabulary& words, Language language);
// And each field of its own, of the records that may have some.
void add_own_fields(std::vector<Property>& properties, std::span<const OwnField> declared,
                    const Vocabulary& words, Language language);
Json schema_of_properties(std::vector<Property> properties, Language language, bool may_be_empty);

template <TabledRecord Record>
Json schema_of_fields(const Limits& limits, Language language, bool may_be_empty) {
  const Vocabulary& words = words_for(limits);
  std::vector<Property> properties;
  for (const Field<Record>* field : fields_in<Record>(words)) {
    if (field->key == kKeysOfMarks) {
      add_marks(properties, words, language);
      continue;
    }
    auto declared = declared_keys<Record>(words);
    if (field->key == kKeysOfOwnFields) {
      add_own_fields(properties, declared, words, language);
      continue;
    }
    auto schema = [&]<typename T>(T Record::*) {
      return FieldType<T>::schema(field->limits(limits.words), language);
    };
    const OwnField* said = find_declared(declared, field->key);
    std::string meaning = said != nullptr && said->meaning ? std::string(said->meaning.value)
                                                           : meaning_in(*field, words, language);
    properties.push_back({field->key, label_of(*field, words), std::move(meaning), field->required,
                          std::visit(schema, field->slot)});
  }
  return schema_of_properties(std::move(properties), language, may_be_empty);
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
