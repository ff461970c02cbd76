#include "model/presence.h"

#include <algorithm>

namespace fujiplan {

bool is_required(const Field<Project>& field, const Spanned<ProjectClass>& project_class,
                 const Vocabulary& words) {
  if (field.required == Required::Later) return false;
  const ClassWord* word = project_class.value.word;
  bool asked =
      field.required == Required::Always || (word != nullptr && asks_for(*word, field.key));
  return asked && has_part(words, field.part);
}

bool is_required(const OwnField& field, const Spanned<ProjectClass>& project_class) {
  const ClassWord* word = project_class.value.word;
  return word != nullptr && std::ranges::find(field.classes.value, word->name.value,
                                              &Line::value) != field.classes.value.end();
}

std::vector<std::string_view> keys_in_plan(const Names& needs, const Vocabulary& words) {
  auto rows = fields_in<Project>(words);
  std::vector<std::string_view> keys;
  for (const Line& need : needs.value) {
    auto has_key = [&](const Field<Project>* row) { return row->key == need.value; };
    if (std::ranges::any_of(rows, has_key)) keys.push_back(need.value);
  }
  return keys;
}

std::vector<std::string_view> keys_to_ask_for(const Vocabulary& words) {
  std::vector<std::string_view> keys;
  for (const Field<Project>* field : fields_in<Project>(words)) {
    if (field->required == Required::No && !stands_for_keys(field->key)) {
      keys.push_back(field->key);
    }
  }
  return keys;
}

std::vector<const MarkWord*> missing_marks(const Project& project, const Vocabulary& words) {
  std::vector<const MarkWord*> missing;
  if (!words.is_whole) return missing;  // who knows which there are
  for (const MarkWord& mark : words.marks) {
    if (find_mark(project.marks, mark.name.value) == nullptr) missing.push_back(&mark);
  }
  return missing;
}

bool lacks_something(const Project& project, const Vocabulary& words) {
  if (!project.keys.empty.empty()) return true;
  auto fields = fields_of(RecordOf<Project>{});
  for (std::size_t row = 0; row < fields.size(); ++row) {
    if (project.keys.there[row]) continue;
    if (is_required(fields[row], project.project_class, words)) return true;
  }
  for (const OwnValue& value : project.own.stated) {
    if (value.is_empty) return true;
  }
  for (const OwnField& field : words.project_fields) {
    bool asked = field.type && is_required(field, project.project_class);
    if (asked && find_own(project.own, field.name.value) == nullptr) return true;
  }
  return !missing_marks(project, words).empty();
}

}  // namespace fujiplan
