#include "base/formatted.h"
#include "base/harmless.h"
#include "diag/finding_text.h"
#include "diag/locations.h"
#include "diag/render.h"

namespace fujiplan {

std::string render_concise(const Sources& sources, std::span<const Diagnostic> findings,
                           Language language) {
  Locations locations(sources);
  std::string out;
  for (const Diagnostic& finding : findings) {
    Location at = locations.of(finding.at);
    out += harmless(formatted("{}: {}[{}]: {}{}", place_of(sources[finding.at.file].path, at),
                              row_of(finding.rule->severity).code, finding.rule->code,
                              finding.message.in(language), fix_mark(finding, language))) +
           "\n";
  }
  return out;
}

}  // namespace fujiplan
