#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "model/field.h"
#include "model/marks.h"
#include "model/project.h"

// Words that several commands print. Labels of fields stand in the record tables.
namespace fujiplan {

inline constexpr Text kSum{"合計", "sum"};
inline constexpr Text kGrade{"総合評価", "grade"};
inline constexpr Text kTotal{"計", "total"};
inline constexpr Text kSchedule{"スケジュール", "schedule"};

// What plan.yaml says that a word means. The standard says it in both languages.
template <typename Word>
std::string_view meaning_in(const Word& word, Language language) {
  std::span<const Word> standard = standard_vocabulary().all<Word>();
  for (std::size_t i = 0; language == Language::English && i < standard.size(); ++i) {
    if (&standard[i] == &word) return standard_in_english().all<Word>()[i].meaning.value;
  }
  return word.meaning.value;
}

// What an answer to a criterion means, likewise.
inline std::string_view meaning_in(const Level& answer, Language language) {
  std::span<const Criterion> standard = standard_vocabulary().criteria;
  for (std::size_t i = 0; language == Language::English && i < standard.size(); ++i) {
    const std::vector<Level>& levels = standard[i].levels.value;
    for (std::size_t k = 0; k < levels.size(); ++k) {
      const Criterion& english = standard_in_english().criteria[i];
      if (&levels[k] == &answer) return english.levels.value[k].meaning.value;
    }
  }
  return answer.meaning.value;
}

// What projects of a mark are called: as the plan says, whose language that of its reports is.
inline std::string called_in(const MarkWord& mark, Language language) {
  std::string_view meaning = meaning_in(mark, language);
  return meaning.empty() ? called(mark, language) : std::string(meaning);
}

// What the plan calls a field, by its key; the key itself when there is no such field.
template <typename Record>
std::string label_of_field(std::string_view key, const Vocabulary& words, Language language) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (field.key == key) return std::string(label_of(field, words).in(language));
  }
  return std::string(key);
}

}  // namespace fujiplan
