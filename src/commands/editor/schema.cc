#include "model/types/schema.h"

#include <algorithm>
#include <array>
#include <vector>

#include "commands/command.h"
#include "files/embedded_files.h"
#include "files/system/system_error.h"
#include "run/small_plan.h"
#include "run/typed_names.h"

namespace fujiplan {

// What has a schema.
struct SchemaKind {
  std::string_view name;
  std::string (*schema)(const Vocabulary& words, Language language);
};
static constexpr std::array kSchemaKinds = {SchemaKind{"project", project_schema},
                                            SchemaKind{"group", group_schema},
                                            SchemaKind{"plan", header_schema}};

// With the words of the plan where one is found, else with the standard ones.
static Plan plan_of_header(Context& context) {
  try {
    HeaderFile header = open_header(context);
    if (!header.content.ok()) throw cannot_read(header.folder, header.content.error);
    return small_plan(header.content.bytes, "", "");
  } catch (const Failure&) {
    bool is_named = context.env.plan_elsewhere || !named_plan(context.env, context.options).empty();
    if (is_named) throw;
    return {};
  }
}

ExitCode run_schema(Context& context) {
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
  std::string_view wanted = names.empty() ? kSchemaKinds.front().name : std::string_view(names[0]);
  auto kind = std::ranges::find(kSchemaKinds, wanted, &SchemaKind::name);
  if (kind == kSchemaKinds.end()) {
    std::vector<std::string_view> all;
    for (const SchemaKind& one : kSchemaKinds) all.push_back(one.name);
    throw unknown_value({"スキーマ", "schema"}, wanted, all);
  }
  Plan plan = plan_of_header(context);
  emit_result(context, kind->schema(vocabulary_of(plan.header), context.language), Reader::Program);
  return ExitCode::Success;
}

}  // namespace fujiplan
