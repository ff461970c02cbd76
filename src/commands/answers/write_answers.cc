#include "commands/answers/settled_year.h"
#include "commands/answers/typed_edit.h"
#include "files/replace_files.h"
#include "model/load.h"
#include "render/unified_diff.h"
#include "upkeep/changed_values.h"

namespace fujiplan {

ExitCode write_answers(Context& context, const TypedEdit& typed) {
  const bool tries = context.options.dry_run;
  std::string title = typed.title(context.language);
  if (typed.edit.changed.empty()) {
    emit_result(context, title + std::string(context.in_language(kUnchanged)), Reader::Person);
    return ExitCode::Success;
  }
  if (is_refused_as_settled(context, typed)) return ExitCode::Findings;
  const SourceFile& source = typed.source();
  SourceFile edited{source.path, typed.edit.text};
  auto judged = accepted(context, typed.plan, typed.document.file, edited);
  if (!judged) return ExitCode::Findings;
  FileChange change{source.path, source.text, edited.text};
  if (!tries) replace_files(context.env.files, std::span(&change, 1));

  Project after = project_in(*judged->document, edited.text, vocabulary_of(typed.plan.header));
  std::string receipt = title + changed_in_words(typed, after, context.language);
  if (tries) {
    receipt += context.in_language(kOnlyTried);
    receipt += unified_diff(source.path, source.text, edited.text);
  }
  emit_result(context, receipt, Reader::Person);
  tell_what_stays(context, typed, after);
  return ExitCode::Success;
}

}  // namespace fujiplan
