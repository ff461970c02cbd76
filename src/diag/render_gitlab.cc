#include "base/json.h"
#include "diag/finding_text.h"
#include "diag/fingerprint.h"
#include "diag/render.h"

namespace fujiplan {

// As GitLab names them, in the order of Severity.
static constexpr const char* kSeverities[kRowsOf<Severity>.size()] = {"major", "minor", "info"};

std::string render_gitlab(const Sources& sources, std::span<const Diagnostic> findings,
                          Language language) {
  Locations locations(sources);
  std::vector<std::string> names = fingerprints(sources, findings);
  Json array = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Diagnostic& finding = findings[i];
    array.push_back({{"description", message_with_help(finding, language)},
                     {"check_name", finding.rule->code},
                     {"fingerprint", names[i]},
                     {"severity", kSeverities[static_cast<std::size_t>(finding.rule->severity)]},
                     {"location",
                      {{"path", path_in_repository(sources[finding.at.file].path)},
                       {"lines",
                        {{"begin", locations.of(finding.at).line},
                         {"end", locations.end_of(finding.at).line}}}}}});
  }
  return dump(array);
}

}  // namespace fujiplan
