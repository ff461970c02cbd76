#include <algorithm>

#include "commands/answers/settled_year.h"
#include "commands/command.h"
#include "commands/survey/judged_forms.h"
#include "survey/receipt/import_receipt.h"

namespace fujiplan {

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
  require_named_forms(options, "survey import");
  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  Plan& plan = keep(context, open_plan_to_use(context));
  JudgedForms& judged = keep(context, judge_named_forms(context, plan));
  const std::vector<FormFile>& files = judged.files;
  const FormAnswers& forms = judged.answers;
  EditedTexts& texts = judged.texts;
  for (const AnsweredRow& row : forms.rows) {
    if (row.refused) texts.erase(row.project->file);
  }
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
  return std::max(exit_code_for(forms), exit_code_for(plan));
}

}  // namespace fujiplan
