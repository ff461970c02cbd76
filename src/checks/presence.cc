#include "checks/presence.h"

#include "base/formatted.h"
#include "model/codes.h"
#include "model/presence.h"

namespace fujiplan {

static Message needed_because(const Spanned<ProjectClass>& project_class) {
  const ClassWord* word = project_class.value.word;
  if (word == nullptr) return {};
  return {formatted("事業分類「{}」に必要な ", word->name.value),
          formatted("; needed in class {}", label_of(*word).en)};
}

void check_presence(const Vocabulary& words, const Project& project, Sink& sink) {
  if (!project.present) return;
  auto fields = fields_of(RecordOf<Project>{});
  for (const EmptyKey& empty : project.keys.empty) {
    const Field<Project>& field = fields[empty.row];
    Diagnostic& finding = sink.emit(kEmptyValue, empty.at, field.key);
    if (is_required(field, project.project_class, words)) finding.help = kWriteValue();
  }
  for (std::size_t row = 0; row < fields.size(); ++row) {
    const Field<Project>& field = fields[row];
    if (project.keys.there[row] || !is_required(field, project.project_class, words)) continue;
    sink.emit(kMissingKey, project.keys.first_line, field.key, field.label,
              needed_because(project.project_class));
  }
  for (const MarkWord* mark : missing_marks(project, words)) {
    sink.emit(kMissingKey, project.keys.first_line, mark->name.value, label_of(*mark), Message{});
  }
}

}  // namespace fujiplan
