#include "commands/accept_changes.h"

#include <algorithm>

#include "checks/new_findings.h"
#include "diag/render.h"

namespace fujiplan {

bool are_accepted(Context& context, const Plan& plan, std::span<const FileChange> changes) {
  ReadResult header{plan.sources.front().text, {}};
  auto [sources, findings] =
      new_findings(context.env.files, plan.folder, header, thread_count(context.env), changes);
  context.env.err << render_text(sources, findings, {context.language, false});
  bool refused = std::ranges::any_of(findings, [](const Diagnostic& finding) {
    return finding.rule->severity == Severity::Error;
  });
  if (refused) {
    context.env.err << context.in_language(
        {"fujiplan: エラーになるので、何も書かなかった\n",
         "fujiplan: nothing was written, because of these errors\n"});
  }
  return !refused;
}

}  // namespace fujiplan
