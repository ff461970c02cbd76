#include "commands/upkeep/ledger_file.h"

#include <algorithm>
#include <iterator>

#include "base/harmless.h"
#include "commands/answers/typed_document.h"
#include "files/replace_files.h"
#include "lists/ledger_rows.h"
#include "model/load.h"
#include "render/unified_diff.h"
#include "run/tell_findings.h"
#include "run/typed_names.h"
#include "upkeep/changed_values.h"
#include "yaml/read_document.h"

namespace fujiplan {

bool names_whole_plan(std::string_view typed) {
  return is_called(typed, kWholePlan.en, kWholePlan);
}

// The plan stays where it is from here on: entries point into it.
LedgerFile::LedgerFile(Context& context, const std::string& typed) {
  Sink unused;
  plan = open_plan(context, unused);
  require_whole_header(plan);
  place = names_whole_plan(typed) ? LedgerPlace::Plan : LedgerPlace::Project;
  if (place == LedgerPlace::Plan) {
    document = *yaml::read_document(plan.sources.front(), 0, unused);
    ledger = plan.header.findings;
    title = std::string(plan.header.title.value);
    return;
  }
  narrow_to_named_level(plan, std::span(&typed, 1));
  document = typed_document(plan, typed);
  Project project = project_in(document, source().text, vocabulary_of(plan.header));
  ledger = std::move(project.findings);
  title = to_string(*typed_id(typed, plan)) + " " + std::string(project.name.value);
}

static bool is_accepted(Context& context, const LedgerFile& file, const SourceFile& edited) {
  if (file.place == LedgerPlace::Project) {
    return accepted(context, file.plan, file.document.file, edited).has_value();
  }
  Basis basis(file.plan.folder, &file.plan.header, file.plan.sources);
  return tell_findings(context, Sources{edited}, judge_header_edit(basis, edited));
}

ExitCode write_ledger(Context& context, const LedgerFile& file, const LedgerEdit& edit,
                      const std::string& receipt) {
  if (edit.blocked) throw blocked_at(file.plan, *edit.blocked);
  const SourceFile& source = file.source();
  SourceFile edited{source.path, edit.text};
  if (!is_accepted(context, file, edited)) return ExitCode::Findings;
  FileChange change{source.path, source.text, edited.text};
  if (!context.options.dry_run) replace_files(context.env.files, std::span(&change, 1));
  std::string out = harmless(file.title) + "\n" + receipt;
  if (context.options.dry_run) {
    out += context.in_language(kOnlyTried);
    out += unified_diff(source.path, source.text, edited.text);
  }
  emit_result(context, out, Reader::Person);
  return ExitCode::Success;
}

}  // namespace fujiplan
