#include "changes/diff_driver.h"
#include "changes/json.h"
#include "changes/markdown.h"
#include "changes/text.h"
#include "commands/command.h"
#include "run/compared_plans.h"
#include "run/formats.h"

namespace fujiplan {

// The options that pick projects, or nothing when none is given. A name may be one of either plan.
static Wanted chosen_projects(const Options& options, const Plan& before, const Plan& after) {
  Options picking = options;
  picking.names.clear();  // they are plans, not projects
  bool picks = options.dx || options.no_dx || !options.classes.empty() ||
               !options.policies.empty() || !options.measures.empty() ||
               !options.departments.empty();
  if (!picks) return {};
  Selection selection = chosen_selection(picking, after, &before);
  return [selection](const PlanHeader& header, const Project& project) {
    return is_selected(header, project, selection);
  };
}

static std::string printed(const PlanDiff& diff, const DiffStyle& style, SheetFormat format) {
  switch (format) {
    case SheetFormat::Markdown:
      return diff_markdown(diff, style);
    case SheetFormat::Json:
      return diff_json(diff, style);
    default:
      return diff_text(diff, style);
  }
}

ExitCode run_diff(Context& context) {
  const Options& options = context.options;
  if (is_called_by_git(context)) return run_diff_driver(context);
  SheetFormat format = chosen_format(options, SheetFormat::Text);
  Audience audience = chosen_audience(options, Audience::Internal);
  const ComparedPlans plans = compared_plans(context);
  const Plan &before = plans.before, &after = plans.after;
  DiffStyle style{.how = {context.language, audience, {}, vocabulary_of(after.header)},
                  .paint = {use_color(context)},
                  .width = to_terminal(context) ? context.env.width : 0,
                  .before = before.folder,
                  .after = after.folder};
  PlanDiff diff =
      diff_of(before, after, style.how, chosen_projects(options, before, after), settled_of(plans));
  emit_result(context, printed(diff, style, format), reader_of(format));
  if (options.exit_code && !diff.empty()) return ExitCode::Findings;
  return std::max(exit_code_for(before), exit_code_for(after));
}

}  // namespace fujiplan
