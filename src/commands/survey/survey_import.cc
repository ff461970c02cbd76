#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "commands/answers/settled_year.h"
#include "commands/command.h"
#include "model/years/plan_in_year.h"
#include "survey/edit.h"
#include "survey/files/form_file.h"
#include "survey/form_year.h"
#include "survey/import_judge.h"
#include "survey/import_receipt.h"
#include "upkeep/plan_edit.h"
#include "yaml/read_document.h"

namespace fujiplan {

static void require_forms(const Options& options) {
  if (!options.names.empty()) return;
  throw UsageError({"調査票のファイルがない。`fujiplan survey import forms/*` のように指定する",
                    "no form named; as in `fujiplan survey import forms/*`"});
}

static std::vector<FormFile> read_form_files(const Context& context, const Plan& plan) {
  const Vocabulary words = vocabulary_of(plan.header);
  std::vector<FormFile> files;
  std::set<std::string> seen;
  for (const std::string& name : context.options.names) {
    std::string path = shown_path(context.env, name);
    if (!seen.insert(path).second) continue;
    std::ranges::move(read_form_file(context.env.files, path, words), std::back_inserter(files));
  }
  return files;
}

// Read again: a loaded plan keeps no trees. The project has loaded whole, so there is one.
static yaml::Document document_of(const Plan& plan, const Project& project) {
  Sink unused;
  return *yaml::read_document(plan.sources[project.file], project.file, unused);
}

// The new texts of the files, by source, of the rows that are good. A project may have several: in
// the form of its department, and where others judge.
static EditedTexts edited_texts(const Plan& plan, const FormAnswers& forms) {
  std::map<const Project*, std::vector<AnswerChange>> by_project;
  for (const AnsweredRow& row : forms.rows) {
    if (row.refused) continue;
    for (const NewAnswer& answer : row.answers) {
      by_project[row.project].push_back({answer.item, answer.text});
    }
  }
  EditedTexts texts;
  for (const auto& [project, changes] : by_project) {
    std::size_t file = project->file;
    texts[file] = edit_survey(document_of(plan, *project), plan.sources[file].text, forms.year,
                              plan.items, changes)
                      .text;
  }
  return texts;
}

static std::vector<ProjectId> changed_projects(const Plan& plan, const FormAnswers& forms,
                                               const EditedTexts& texts) {
  std::vector<ProjectId> ids;
  for (const AnsweredRow& row : forms.rows) {
    bool changed = !row.refused && texts.contains(row.project->file) &&
                   texts.at(row.project->file) != plan.sources[row.project->file].text;
    if (changed) ids.push_back(row.project->id.value);
  }
  return ids;
}

ExitCode run_survey_import(Context& context) {
  const Options& options = context.options;
  require_forms(options);
  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  Plan plan = open_plan_to_use(context);
  std::vector<FormFile> files = read_form_files(context, plan);
  std::optional<FiscalYear> year;
  if (!options.year.empty()) year = chosen_year(options, plan);

  // The forms themselves tell of which year they are, and so by which rubric they are answered.
  const Period& period = plan.header.period;
  auto of_forms = year ? year : common_year(years_of_forms(files, period), period);
  if (of_forms) narrow_rubrics_to_year(plan, *of_forms);

  FormAnswers forms = read_forms(plan, files, year);
  auto texts = edited_texts(plan, forms);
  if (!texts.empty()) judge_answers(plan, texts, forms);
  std::erase_if(texts, [&](const auto& edit) {
    return std::ranges::any_of(forms.rows, [&](const AnsweredRow& row) {
      return row.refused && row.project->file == edit.first;
    });
  });
  if (!forms.findings.empty() && !options.partial) texts.clear();

  const bool settled =
      is_settled_in_head(context, plan, changed_projects(plan, forms, texts), forms.year);
  if (!options.dry_run) write_texts(context, plan, texts);
  ImportOutcome outcome = options.dry_run                               ? ImportOutcome::Tried
                          : !forms.findings.empty() && !options.partial ? ImportOutcome::Refused
                                                                        : ImportOutcome::Written;
  context.env.err << unusable_files(files, forms, context.language)
                  << import_findings(files, forms, context.language);
  Text unit = unit_of(plan.header);
  print(context, import_receipt(files, forms, outcome, unit, context.language), Reader::Person);
  if (settled) print(context, settled_notice(forms.year, context.language), Reader::Person);
  if (options.dry_run) print(context, diff_of(plan, texts), Reader::Person);
  ExitCode code = !forms.unusable.empty()   ? ExitCode::Failed
                  : !forms.findings.empty() ? ExitCode::Findings
                                            : ExitCode::Success;
  return std::max(code, exit_code_for(plan));
}

}  // namespace fujiplan
