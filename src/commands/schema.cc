#include "model/schema.h"

#include "commands/command.h"
#include "files/embedded_files.h"
#include "files/system_error.h"
#include "run/small_plan.h"

namespace fujiplan {

// With the words of the plan where one is found, else with the standard ones.
static Plan plan_of_header(Context& context) {
  try {
    HeaderFile header = open_header(context);
    if (!header.content.ok()) throw cannot_read(header.folder, header.content.error);
    return small_plan(header.content.bytes, "", "");
  } catch (const Failure&) {
    if (!named_plan(context.env, context.options).empty()) throw;
    return {};
  }
}

ExitCode run_schema(Context& context) {
  constexpr std::string_view kKinds[] = {"project", "group", "plan"};
  const auto& names = context.options.names;
  if (names.size() > 1) {
    throw UsageError(
        {"一度に出力できるのは1つ: project、group、plan", "one at a time: project, group or plan"});
  }
  if (context.options.standard) {
    if (!names.empty()) {
      throw UsageError({"--standard と project、group、plan は一緒に使えない",
                        "--standard takes none of project, group and plan"});
    }
    emit_result(context, standard_declarations().front().text, Reader::Program);
    return ExitCode::Success;
  }
  std::string_view kind = names.empty() ? kKinds[0] : std::string_view(names[0]);
  if (kind == "project") {
    Plan plan = plan_of_header(context);
    emit_result(context, project_schema(vocabulary_of(plan.header), context.language),
                Reader::Program);
  } else if (kind == "group") {
    Plan plan = plan_of_header(context);
    emit_result(context, group_schema(vocabulary_of(plan.header), context.language),
                Reader::Program);
  } else if (kind == "plan") {
    emit_result(context, header_schema(context.language), Reader::Program);
  } else {
    throw unknown_value({"スキーマ", "schema"}, kind, kKinds);
  }
  return ExitCode::Success;
}

}  // namespace fujiplan
