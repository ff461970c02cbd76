#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/types/plain_types.h"
#include "model/types/record_types.h"
#include "model/words.h"

// The types of fields that declare words, and of those that name one.
namespace fujiplan {

inline const Vocabulary& words_for(const Limits& limits) {
  return limits.words != nullptr ? *limits.words : standard_vocabulary();
}

// Is it known that the plan has none of it?
inline bool has_none_of(PlanPart part, const Limits& limits) {
  const Vocabulary& words = words_for(limits);
  return (words.is_whole || words.level != 0) && !has_part(words, part);
}

template <typename Word>
struct FieldType<Spanned<WordRef<Word>>> : UsualType<Spanned<WordRef<Word>>> {
  using Value = Spanned<WordRef<Word>>;
  static constexpr AnswerKind kAnswer = AnswerKind::Choice;
  static constexpr bool kNumbered = std::is_same_v<Word, PhaseWord>;

  static void read(yaml::Value value, Value& out, const KeyPlace& place, Sink& sink) {
    auto text = read_text(value, kOneLine, place, sink);
    if (!text) return;
    const Vocabulary& words = words_for(place.limits);
    WordRef<Word> found = find_word(words.all<Word>(), *text);
    if (found.word == nullptr && words.is_whole) {
      return report_unknown_choice(value, names_in(words.all<Word>()), place, sink);
    }
    out = {found, value.span(), true};
  }
  static Json schema(const Limits& limits, Language language) {
    Json schema;
    for (const Word& word : words_for(limits).all<Word>()) {
      bool explained = word.meaning && language == Language::Japanese;
      std::string_view title = explained ? word.meaning.value : label_of(word).in(language);
      schema["oneOf"].push_back(schema_of_choice(word.name.value, title));
    }
    return schema;
  }
  static std::string in_docs(const Limits& limits) {
    std::string out;
    for (const Word& word : words_for(limits).all<Word>()) {
      out += (out.empty() ? "`" : ", `") + std::string(word.name.value) + "`";
    }
    return out;
  }
  static Json json(const Value& value) { return name_of(value.value); }
  static std::string shown(const Value& value, Language language) {
    return value ? std::string(label_of(value.value, language)) : std::string();
  }
  static std::string in_file(const Value& value) { return std::string(name_of(value.value)); }
  static std::vector<Text> choices(const Vocabulary& words) {
    std::vector<Text> all;
    for (const Word& word : words.all<Word>()) all.push_back(label_of(word));
    return all;
  }
};

// In read_record.h and record_schema.h, as those of record_types.h.
template <WordList List>
void read_words(yaml::Value map, List& out, const KeyPlace& place, Sink& sink);
template <WordList List>
Json schema_of_words(const Limits& limits, Language language);

// A map whose keys are words: `重点: {en: priority}`. A word about which nothing is said is `{}`.
template <WordList List>
struct FieldType<List> : UsualType<List> {
  using Word = typename List::Word;
  static constexpr Compared kCompared = Compared::ByRecord;
  static void read(yaml::Value map, List& out, const KeyPlace& place, Sink& sink) {
    read_words(map, out, place, sink);
  }
  static Json schema(const Limits& limits, Language language) {
    return schema_of_words<List>(limits, language);
  }
  static std::string in_docs(const Limits&) { return "語: 組 / word: map"; }
  static Json json(const List& list) {
    Json object = Json::object();
    for (const Word& word : list.value) object[word.name.value] = FieldType<Word>::json(word);
    return object;
  }
  static std::string shown(const List& list, Language language) {
    std::vector<std::string> parts;
    for (const Word& word : list.value) parts.emplace_back(label_of(word).in(language));
    return listed(parts, language);
  }
};

}  // namespace fujiplan
