#include "checks/presence.h"

#include <bit>
#include <cstdint>

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

static void check_own_fields(const Vocabulary& words, const Project& project, Sink& sink) {
  for (const OwnValue& value : project.own.stated) {
    if (!value.is_empty) continue;
    Diagnostic& finding = sink.emit(kEmptyValue, value.key_at, value.field->name.value);
    if (is_required(*value.field, project.project_class)) finding.help = kWriteValue();
  }
  for (const OwnField& field : words.project_fields) {
    if (!field.type || !is_required(field, project.project_class)) continue;
    if (find_own(project.own, field.name.value) != nullptr) continue;
    sink.emit(kMissingKey, project.keys.first_line, field.name.value, label_of(field),
              needed_because(project.project_class));
  }
}

void check_presence(const Vocabulary& words, const Project& project, Sink& sink) {
  if (!project.present) return;
  auto fields = fields_of(RecordOf<Project>{});
  for (const EmptyKey& empty : project.keys.empty) {
    const Field<Project>& field = fields[empty.row];
    Diagnostic& finding = sink.emit(kEmptyValue, empty.at, field.key);
    if (is_required(field, project.project_class, words)) finding.help = kWriteValue();
  }
  // Bit by bit: most rows are there, and this is done for every file.
  const std::uint64_t all = (std::uint64_t{1} << fields.size()) - 1;
  for (auto absent = all & ~project.keys.there.to_ullong(); absent != 0; absent &= absent - 1) {
    const Field<Project>& field = fields[static_cast<std::size_t>(std::countr_zero(absent))];
    if (!is_required(field, project.project_class, words)) continue;
    sink.emit(kMissingKey, project.keys.first_line, field.key, label_of(field, words),
              needed_because(project.project_class));
  }
  check_own_fields(words, project, sink);
  for (const MarkWord* mark : missing_marks(project, words)) {
    sink.emit(kMissingKey, project.keys.first_line, mark->name.value, label_of(*mark), Message{});
  }
}

}  // namespace fujiplan
