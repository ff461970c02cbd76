#include "checks/check.h"
#include "commands/command.h"
#include "commands/explanation.h"
#include "run/formats.h"
#include "run/typed_names.h"

namespace fujiplan {

static std::vector<const Rule*> chosen_rules(const Context& context) {
  auto rules = all_rules();
  if (context.options.all) return {rules.begin(), rules.end()};
  std::vector<const Rule*> chosen;
  for (const std::string& code : context.options.names) {
    const Rule* rule = find_rule(code);
    if (rule == nullptr) {
      std::vector<std::string_view> codes;
      for (const Rule* known : rules) codes.push_back(known->code);
      throw unknown_value({"コード", "code"}, code, codes);
    }
    chosen.push_back(rule);
  }
  return chosen;
}

ExitCode run_explain(Context& context) {
  PageFormat format = chosen_format(context.options, PageFormat::Text);
  std::vector<const Rule*> rules = chosen_rules(context);
  std::string out;
  if (rules.empty()) {
    out = format == PageFormat::Markdown ? rule_table_markdown(all_rules(), context.language)
                                         : rule_list(all_rules(), context.language);
  }
  for (const Rule* rule : rules) {
    if (!out.empty()) out += "\n";
    out += format == PageFormat::Markdown
               ? explanation_markdown(*rule, context.language)
               : explanation_text(*rule, context.language, use_color(context));
  }
  emit_result(context, out, reader_of(format));
  return ExitCode::Success;
}

}  // namespace fujiplan
