#include "model/marks.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "model/presence.h"

namespace fujiplan {

const Flag* find_mark(const Marks& marks, std::string_view key) {
  for (const MarkFlag& stated : marks.stated) {
    if (stated.mark->name.value == key) return &stated.flag;
  }
  return nullptr;
}

bool is_marked(const Marks& marks, std::string_view key) {
  const Flag* flag = find_mark(marks, key);
  return flag != nullptr && flag->value;
}

const MarkWord* find_mark(const Vocabulary& words, std::string_view key) {
  auto found =
      std::ranges::find(words.marks, key, [](const MarkWord& it) { return it.name.value; });
  return found != words.marks.end() ? &*found : nullptr;
}

std::string called(const MarkWord& mark, Language language) {
  if (language == Language::English) return formatted("{} projects", label_of(mark).en);
  return mark.meaning ? std::string(mark.meaning.value) : formatted("{}の事業", label_of(mark).ja);
}

std::string explained(const MarkWord& mark, Language language) {
  constexpr Format<std::string> kTrueFor{"{}なら true", "true for {}"};
  return kTrueFor.in(language, called(mark, language));
}

std::vector<std::string_view> asked_beside(const MarkWord& mark, const ClassWord* word,
                                           const Vocabulary& words) {
  std::vector<std::string_view> keys;
  for (std::string_view key : keys_in_plan(mark.needs, words)) {
    if (word == nullptr || !asks_for(*word, key)) keys.push_back(key);
  }
  return keys;
}

std::string meaning_in(const Field<Project>& field, const Vocabulary& words, Language language) {
  constexpr Format<std::string_view> kEveryOne{"。{}の事業には必ず書く",
                                               "; every {} project has one"};
  constexpr Text kGroupId{"階層の番号（引用符で囲む）。ファイル名は `.` を `-` にしたもの",
                          "number of the group, in quotes; the file name has `-` for `.`"};
  if (words.level != 0 && field.key == "id") return std::string(kGroupId.in(language));
  std::string meaning(field.meaning.in(language));
  for (const MarkWord& mark : words.marks) {
    if (asks_for(mark, field.key)) meaning += kEveryOne.in(language, label_of(mark).in(language));
  }
  return meaning;
}

}  // namespace fujiplan
