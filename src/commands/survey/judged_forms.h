#pragma once

#include <string_view>
#include <vector>

#include "run/context.h"
#include "survey/import/import.h"
#include "upkeep/plan_edit.h"

namespace fujiplan {

// Forms that were named on the command line, read and judged: nothing is written.
struct JudgedForms {
  std::vector<FormFile> files;
  FormAnswers answers;
  EditedTexts texts;  // of the projects that would change, those with a mistake included
};

// Throws UsageError when no form is named. `command`: `survey import`.
void require_named_forms(const Options& options, std::string_view command);

// The year is that of --year, else that of the forms, whose rubric `plan` is narrowed to.
JudgedForms judge_named_forms(const Context& context, Plan& plan);

// Failed when a file was left out, Findings when something is not taken.
ExitCode exit_code_for(const FormAnswers& forms);

}  // namespace fujiplan
