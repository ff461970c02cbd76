#include "model/presence.h"

#include <algorithm>

namespace fujiplan {

bool is_required(const Field<Project>& field, const Spanned<ProjectClass>& project_class) {
  if (field.required == Required::Always) return true;
  const ClassWord* word = project_class.value.word;
  return word != nullptr && asks_for(*word, field.key);
}

bool lacks_something(const Project& project) {
  if (!project.keys.empty.empty()) return true;
  auto fields = fields_of(RecordOf<Project>{});
  for (std::size_t row = 0; row < fields.size(); ++row) {
    if (!project.keys.there[row] && is_required(fields[row], project.project_class)) return true;
  }
  return false;
}

}  // namespace fujiplan
