#include "model/schema.h"

#include "commands/command.h"

namespace fujiplan {

ExitCode run_schema(Context& context) {
  constexpr std::string_view kKinds[] = {"project", "plan"};
  const auto& names = context.options.names;
  if (names.size() > 1) {
    throw UsageError(
        {"一度に出力できるのは1つ: project か plan", "one at a time: project or plan"});
  }
  std::string_view kind = names.empty() ? kKinds[0] : std::string_view(names[0]);
  if (kind == "project") {
    emit_result(context, project_schema(context.language), Reader::Program);
  } else if (kind == "plan") {
    emit_result(context, header_schema(context.language), Reader::Program);
  } else {
    throw unknown_value({"スキーマ", "schema"}, kind, kKinds);
  }
  return ExitCode::Success;
}

}  // namespace fujiplan
