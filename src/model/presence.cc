#include "model/presence.h"

#include <algorithm>

namespace fujiplan {

bool is_required(const Field<Project>& field, const Spanned<ProjectClass>& project_class,
                 const Vocabulary& words) {
  if (!has_part(words, field.part)) return false;
  if (field.required == Required::Always) return true;
  const ClassWord* word = project_class.value.word;
  return word != nullptr && asks_for(*word, field.key);
}

std::vector<std::string_view> asked_keys(const ClassWord& word, const Vocabulary& words) {
  auto rows = fields_in<Project>(words);
  std::vector<std::string_view> keys;
  for (const Line& need : word.needs.value) {
    auto has_key = [&](const Field<Project>* row) { return row->key == need.value; };
    if (std::ranges::any_of(rows, has_key)) keys.push_back(need.value);
  }
  return keys;
}

bool lacks_something(const Project& project, const Vocabulary& words) {
  if (!project.keys.empty.empty()) return true;
  auto fields = fields_of(RecordOf<Project>{});
  for (std::size_t row = 0; row < fields.size(); ++row) {
    if (project.keys.there[row]) continue;
    if (is_required(fields[row], project.project_class, words)) return true;
  }
  return false;
}

}  // namespace fujiplan
