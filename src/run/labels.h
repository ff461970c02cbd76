#pragma once

#include "model/field.h"
#include "model/project.h"

// Words that several commands print. Labels of fields stand in the record tables.
namespace fujiplan {

inline constexpr Text kSum{"合計", "sum"};
inline constexpr Text kGrade{"総合評価", "grade"};
inline constexpr Text kTotal{"計", "total"};
inline constexpr Text kSchedule{"スケジュール", "schedule"};

// What the plan calls a field, by its key; the key itself when there is no such field.
template <typename Record>
std::string label_of_field(std::string_view key, const Vocabulary& words, Language language) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (field.key == key) return std::string(label_of(field, words).in(language));
  }
  return std::string(key);
}

}  // namespace fujiplan
