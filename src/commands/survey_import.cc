#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/replace_files.h"
#include "checks/check.h"
#include "commands/command.h"
#include "commands/form_file.h"
#include "commands/import_receipt.h"
#include "model/load.h"
#include "render/unified_diff.h"
#include "views/form_faults.h"
#include "views/survey_edit.h"
#include "yaml/read_document.h"

namespace fujiplan {

static std::vector<FormFile> read_form_files(const Context& context) {
  if (context.options.names.empty()) {
    throw UsageError(
        {"調査票のファイルがない。`fujiplan survey import forms/*.csv` のように指定する",
         "no form named; as in `fujiplan survey import forms/*.csv`"});
  }
  std::vector<FormFile> files;
  std::set<std::string> seen;
  for (const std::string& name : context.options.names) {
    std::string path = shown_path(context.env, name);
    if (seen.insert(path).second) files.push_back(read_form_file(context.env.files, path));
  }
  return files;
}

// Read again: a loaded plan keeps no trees. The project has loaded whole, so there is one.
static yaml::Document document_of(const Plan& plan, const Project& project) {
  Sink unused;
  return *yaml::read_document(plan.sources[project.file], project.file, unused);
}

// The new texts of the files, by source, of the rows that are good.
static std::map<std::size_t, std::string> edited_texts(const Plan& plan, const FormAnswers& forms) {
  std::map<std::size_t, std::string> texts;
  for (const AnsweredRow& row : forms.rows) {
    if (row.refused || row.answers.empty()) continue;
    std::vector<AnswerChange> changes;
    for (const NewAnswer& answer : row.answers) changes.push_back({answer.item, answer.text});
    std::size_t file = row.project->file;
    texts[file] =
        edit_survey(document_of(plan, *row.project), plan.sources[file].text, forms.year, changes)
            .text;
  }
  return texts;
}

// --- what validate would say

static std::vector<Diagnostic> errors_in(Sink& sink) {
  std::vector<Diagnostic> findings = sink.take_sorted();
  std::erase_if(findings, [](const Diagnostic& finding) {
    return finding.rule->severity != Severity::Error;
  });
  return findings;
}

static bool is_among(const Diagnostic& finding, std::span<const Diagnostic> known) {
  return std::ranges::any_of(known, [&](const Diagnostic& other) {
    return other.rule == finding.rule && other.message.ja == finding.message.ja;
  });
}

static std::optional<Span> span_at(const yaml::Document& document, FiscalYear year,
                                   std::span<const std::string_view> keys) {
  std::vector<std::string_view> path = {"survey"};
  std::string year_key = to_string(year);
  path.push_back(year_key);
  path.insert(path.end(), keys.begin(), keys.end());
  yaml::Value value = document.root();
  for (std::string_view key : path) {
    if (!value.is(yaml::Kind::Mapping)) return std::nullopt;
    auto entries = value.entries();
    auto entry = std::ranges::find(entries, key, [](const auto& e) { return e.key.text(); });
    if (entry == entries.end()) return std::nullopt;
    value = entry->value;
  }
  return value.span();
}

static bool holds(Span outer, Span inner) {
  return outer.offset <= inner.offset && inner.offset < outer.offset + outer.length;
}

// The finding at the cell of the answer that it is about. Of a record (evaluation) that is its
// first answer that is missing; of anything else the cell of the id.
static CellFinding at_its_cell(const Diagnostic& error,
                               const std::optional<yaml::Document>& document,
                               const AnsweredRow& row, FiscalYear year) {
  CellFinding finding{row.file, row.at, error.message, error.help, error.rule->code};
  if (!document) return finding;
  bool missing = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::span<const std::string_view> path = survey_items()[i].path;
    auto answer = span_at(*document, year, path);
    if (answer && holds(*answer, error.at)) {
      finding.at = row.cells[i];
      return finding;
    }
    auto record = span_at(*document, year, path.first(path.size() - 1));
    if (path.size() > 1 && !answer && !missing && record == error.at) {
      finding.at = row.cells[i];
      finding.help = kFillCell();
      missing = true;
    }
  }
  return finding;
}

// The errors that the text would bring into the plan and that were not there before.
static std::vector<CellFinding> new_errors(const Plan& plan, const Basis& basis,
                                           const AnsweredRow& row, const std::string& text,
                                           FiscalYear year) {
  Sink before, after;
  run_project_checks(basis, *row.project, before);
  SourceFile source{plan.sources[row.project->file].path, text};
  Project edited;
  edited.file = row.project->file;
  auto document = load_edited_project(source, edited, after);
  if (after.errors() == 0) run_project_checks(basis, edited, after);
  std::vector<Diagnostic> known = errors_in(before);
  std::vector<CellFinding> findings;
  for (const Diagnostic& error : errors_in(after)) {
    if (is_among(error, known)) continue;
    findings.push_back(at_its_cell(error, document, row, year));
  }
  return findings;
}

// Refuses the rows that validate would find an error in.
static void refuse_new_errors(const Plan& plan, const std::map<std::size_t, std::string>& texts,
                              FormAnswers& forms) {
  Basis basis(plan.folder, &plan.header, plan.sources);
  for (AnsweredRow& row : forms.rows) {
    auto text = texts.find(row.project->file);
    if (row.refused || text == texts.end()) continue;
    for (CellFinding& finding : new_errors(plan, basis, row, text->second, forms.year)) {
      forms.findings.push_back(std::move(finding));
      row.refused = true;
    }
  }
  sort_by_place(forms.findings);
}

// --- the command

static void write_texts(Context& context, const Plan& plan,
                        const std::map<std::size_t, std::string>& texts) {
  std::vector<FileChange> changes;
  for (const auto& [file, text] : texts) {
    changes.push_back({plan.sources[file].path, plan.sources[file].text, text});
  }
  replace_files(context.env.files, changes);
}

ExitCode run_survey_import(Context& context) {
  const Options& options = context.options;
  std::vector<FormFile> files = read_form_files(context);
  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  Plan plan = open_plan_to_use(context);
  std::optional<FiscalYear> year;
  if (!options.year.empty()) year = chosen_year(options, plan);

  FormAnswers forms = read_forms(plan, files, year);
  auto texts = edited_texts(plan, forms);
  if (!texts.empty()) refuse_new_errors(plan, texts, forms);
  std::erase_if(texts, [&](const auto& edit) {
    return std::ranges::any_of(forms.rows, [&](const AnsweredRow& row) {
      return row.refused && row.project->file == edit.first;
    });
  });
  if (!forms.findings.empty() && !options.partial) texts.clear();

  if (!options.dry_run) write_texts(context, plan, texts);
  ImportOutcome outcome = options.dry_run                               ? ImportOutcome::Tried
                          : !forms.findings.empty() && !options.partial ? ImportOutcome::Refused
                                                                        : ImportOutcome::Written;
  context.env.err << import_findings(files, forms, context.language);
  context.env.out << import_receipt(files, forms, outcome, context.language);
  if (options.dry_run) {
    for (const auto& [file, text] : texts) {
      const SourceFile& source = plan.sources[file];
      context.env.out << unified_diff(source.path, source.text, text);
    }
  }
  ExitCode code = forms.findings.empty() ? ExitCode::Success : ExitCode::Findings;
  return std::max(code, exit_code_for(plan));
}

}  // namespace fujiplan
