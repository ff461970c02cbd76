#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/exit_code.h"
#include "base/language.h"
#include "run/context.h"
#include "run/plan_use.h"

namespace fujiplan {

// One row per command. Dispatch, --help, the nearest name and docs/commands.md follow from it.
struct CommandRow {
  std::string_view name;                      // "list", or of two words: "survey status"
  std::string_view arguments;                 // "[ID ...]"; empty: takes none
  Text summary;                               // one line
  Text details;                               // a few sentences for its own --help
  std::span<const std::string_view> options;  // long names
  std::span<const std::string_view> formats;  // what --format takes, the default first; may be none
  PlanUse plan_use;
  ExitCode (*run)(Context&);
  // What must be typed where that is more than the arguments: options that are always needed, or of
  // which one is. With them `[OPTION ...]`.
  std::string_view usage = {};
};

std::span<const CommandRow> all_commands();             // those of a group stand together
const CommandRow* find_command(std::string_view name);  // or null
std::vector<OptionRow> options_of(const CommandRow& command);
std::vector<OptionRow> all_options_of(const CommandRow& command);  // and those of every command

// What stands behind `fujiplan` in a line that tells the use: `survey set ID YEAR KEY=VALUE ...`.
std::string usage_of(const CommandRow& command);

// The first word of a name that has two ("survey"), else nothing.
constexpr std::string_view group_of(const CommandRow& row) {
  return row.name.substr(0, row.name.find(' ') == row.name.npos ? 0 : row.name.find(' '));
}

ExitCode run_validate(Context& context);
ExitCode run_explain(Context& context);
ExitCode run_grade(Context& context);
ExitCode run_list(Context& context);
ExitCode run_dx(Context& context);
ExitCode run_show(Context& context);
ExitCode run_report(Context& context);
ExitCode run_site(Context& context);
ExitCode run_union(Context& context);
ExitCode run_survey_set(Context& context);
ExitCode run_correct(Context& context);
ExitCode run_review(Context& context);
ExitCode run_survey_export(Context& context);
ExitCode run_survey_import(Context& context);
ExitCode run_survey_receipt(Context& context);
ExitCode run_survey_status(Context& context);
ExitCode run_department_list(Context& context);
ExitCode run_department_rename(Context& context);
ExitCode run_department_merge(Context& context);
ExitCode run_department_end(Context& context);
ExitCode run_department_move(Context& context);
ExitCode run_department_add(Context& context);
ExitCode run_diff(Context& context);
ExitCode run_log(Context& context);
ExitCode run_schema(Context& context);
ExitCode run_lsp(Context& context);
ExitCode run_new(Context& context);
ExitCode run_reschedule(Context& context);
ExitCode run_end(Context& context);
ExitCode run_finding_add(Context& context);
ExitCode run_finding_answer(Context& context);
ExitCode run_finding_list(Context& context);
ExitCode run_init(Context& context);
ExitCode run_leaks(Context& context);
ExitCode run_doctor(Context& context);
ExitCode run_completion(Context& context);

}  // namespace fujiplan
