#include "run/tell_findings.h"

#include <algorithm>

#include "diag/render.h"

namespace fujiplan {

bool tell_findings(Context& context, const Sources& sources, std::span<const Diagnostic> findings) {
  constexpr Text kRefused{"fujiplan: エラーになるので、何も書かなかった\n",
                          "fujiplan: nothing was written, because of these errors\n"};
  context.env.err << render_text(sources, findings, {context.language, false});
  auto is_one = [](const Diagnostic& finding) { return is_error(finding); };
  if (std::ranges::none_of(findings, is_one)) return true;
  context.env.err << context.in_language(kRefused);
  return false;
}

}  // namespace fujiplan
